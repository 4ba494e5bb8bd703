//! Tells cargo that the embedded files are part of the program: the macro that embeds a folder
//! cannot, and a changed pack would not be seen.

fn main() {
    println!("cargo:rerun-if-changed=assets");
}
