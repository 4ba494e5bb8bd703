"""Reference values for tests/analysis_reference.rs.

Run with numpy, scipy and mapclassify installed; prints the versions and the values that the
test repeats.
"""

import mapclassify
import numpy as np
import scipy
import scipy.stats

VALUES = [6.58, 3.66, 2.06, 1.29, 0.87, 2.06, 1.47, 1.19, 4.35, 3.29, 3.19,
          2.69, 2.32, 1.95, 2.51, 2.20, 2.52, 2.63, 3.60, 0.83, 1.14, 2.36,
          2.30, 1.00, 1.12, 0.35, 2.57, 1.33, 0.75, 1.55, 0.91]
TIES = [0.0] * 12 + [1.0, 1.0, 2.0, 3.0, 3.0, 3.0, 9.0]
OTHER = [value * value + (index % 5) for index, value in enumerate(VALUES)]

print("numpy", np.__version__, "scipy", scipy.__version__,
      "mapclassify", mapclassify.__version__)
print("quantiles", np.quantile(VALUES, [0.2, 0.4, 0.6, 0.8]).tolist())
print("quantiles of ties", np.quantile(TIES, [0.2, 0.4, 0.6, 0.8]).tolist())
print("mapclassify", mapclassify.Quantiles(np.array(VALUES), k=5).bins.tolist(),
      mapclassify.Quantiles(np.array(VALUES), k=5).counts.tolist())
print("equal interval", mapclassify.EqualInterval(np.array(VALUES), k=5).bins.tolist(),
      mapclassify.EqualInterval(np.array(VALUES), k=5).counts.tolist())
print("median", float(np.median(VALUES)))
print("pearson", float(scipy.stats.pearsonr(VALUES, OTHER).statistic))
print("spearman", float(scipy.stats.spearmanr(VALUES, OTHER).statistic))
print("ranks", scipy.stats.rankdata([-value for value in VALUES], method="min").astype(int).tolist())
