"""Reference values for tests/carto_reference.rs: areas, centroids, overlaps and gaps.

Two sources that do not know of each other:

* the regions' areas and centres of gravity come from the GeoJSON that the boundaries were
  built from, projected with pyproj and measured with shapely; nothing of the program is used;
* each level of detail comes from the program, as rings on the plane, and shapely judges it:
  is each shape valid, how much do shapes overlap, how large is their union, how many holes
  does it have. The union is that of the regions with the uncovered areas, and of all land.

    MOSAIQUE_DUMP_LEVELS=/tmp/levels.json cargo test --test carto_reference write_the_levels
    python tests/reference/carto_levels.py provinces.geojson /tmp/levels.json \\
        > tests/reference/carto_levels.csv
"""

import json
import sys

import pyproj
import shapely
from shapely.geometry import Polygon, shape
from shapely.ops import unary_union

ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=WGS84 +units=m"


def overlap_m2(shapes):
    """The area that lies in more than one shape, pair by pair."""
    tree = shapely.STRtree(shapes)
    pairs = tree.query(shapes, predicate="intersects").T
    return sum(shapes[a].intersection(shapes[b]).area for a, b in pairs if a < b)


def holes(union):
    parts = getattr(union, "geoms", [union])
    return sum(len(part.interiors) for part in parts)


def main(geojson, levels):
    print(f"# shapely {shapely.__version__}, GEOS {shapely.geos_version_string}, "
          f"pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}")
    to_plane = pyproj.Transformer.from_crs("EPSG:4326", ALBERS, always_xy=True).transform
    print("kind,key,area_km2,x_m,y_m")
    for feature in json.load(open(geojson))["features"]:
        plane = shapely.transform(shape(feature["geometry"]), to_plane, interleaved=False)
        print(f"shape,{feature['properties']['iso']},{plane.area / 1e6:.6f},"
              f"{plane.centroid.x:.3f},{plane.centroid.y:.3f}")
    print("kind,tolerance_m,shapes,invalid,overlap_km2,union_km2,holes")
    for level in json.load(open(levels)):
        for kind, roles in (("covered", ("region", "uncovered")),
                            ("land", ("region", "uncovered", "neighbour"))):
            shapes = [shapely.MultiPolygon([Polygon(rings[0], rings[1:])
                                            for rings in entry["polygons"]])
                      for entry in level["shapes"] if entry["role"] in roles]
            invalid = sum(not one.is_valid for one in shapes)
            union = unary_union(shapes)
            print(f"{kind},{level['tolerance_m']:g},{len(shapes)},{invalid},"
                  f"{overlap_m2(shapes) / 1e6:.6f},{union.area / 1e6:.6f},{holes(union)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
