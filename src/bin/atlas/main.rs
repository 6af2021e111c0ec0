//! Native tool of the atlas.

fn main() {}
