//! The icon: one drawing, and all the forms that systems want it in. With `UPDATE_SNAPSHOTS=1` they are written anew.

use std::fs;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::source::root;

/// What desktops ask for, in pixels.
const SIZES: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

fn drawn(size: u32) -> Pixmap {
    let svg = fs::read(root().join("packaging/icon.svg")).expect("the drawing");
    let tree = Tree::from_data(&svg, &Options::default()).expect("it is read");
    let mut pixels = Pixmap::new(size, size).expect("a picture");
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels
}

fn png(size: u32) -> Vec<u8> {
    drawn(size).encode_png().expect("a picture")
}

/// As Windows has kept small pictures since before PNG: lines from below, blue first, and a mask that says nothing.
fn bitmap(size: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    for field in [40, size, 2 * size] {
        bytes.extend(field.to_le_bytes());
    }
    bytes.extend([1, 0, 32, 0]);
    bytes.extend([0; 24]);
    let pixels = drawn(size);
    for line in pixels.pixels().chunks(size as usize).rev() {
        for pixel in line {
            let pixel = pixel.demultiply();
            bytes.extend([pixel.blue(), pixel.green(), pixel.red(), pixel.alpha()]);
        }
    }
    bytes.extend(vec![0; (size.div_ceil(32) * 4 * size) as usize]);
    bytes
}

/// For Windows.
fn ico() -> Vec<u8> {
    let images: Vec<_> = [16, 24, 32, 48, 64, 256]
        .map(|size| (size, if size < 256 { bitmap(size) } else { png(size) }))
        .into();
    let mut bytes = vec![0, 0, 1, 0, images.len() as u8, 0];
    let mut offset = 6 + 16 * images.len();
    for (size, image) in &images {
        // 256 is written 0.
        bytes.extend([*size as u8, *size as u8, 0, 0, 1, 0, 32, 0]);
        bytes.extend((image.len() as u32).to_le_bytes());
        bytes.extend((offset as u32).to_le_bytes());
        offset += image.len();
    }
    bytes.extend(images.into_iter().flat_map(|(_, image)| image));
    bytes
}

/// For macOS: each kind is a size, the second of a pair for screens of twice the density.
fn icns() -> Vec<u8> {
    let kinds = [
        (b"icp4", 16),
        (b"icp5", 32),
        (b"ic11", 32),
        (b"ic12", 64),
        (b"ic07", 128),
        (b"ic13", 256),
        (b"ic08", 256),
        (b"ic14", 512),
        (b"ic09", 512),
    ];
    let mut images = Vec::new();
    for (kind, size) in kinds {
        let image = png(size);
        images.extend(kind);
        images.extend((image.len() as u32 + 8).to_be_bytes());
        images.extend(image);
    }
    let mut bytes = b"icns".to_vec();
    bytes.extend((images.len() as u32 + 8).to_be_bytes());
    bytes.extend(images);
    bytes
}

#[test]
fn every_form_of_the_icon_is_the_one_drawing() {
    let mut forms: Vec<_> =
        SIZES.map(|size| (format!("packaging/icons/{size}.png"), png(size))).into();
    forms.push(("packaging/icons/curseur.ico".to_owned(), ico()));
    forms.push(("packaging/icons/curseur.icns".to_owned(), icns()));
    let anew = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    for (path, bytes) in forms {
        let there = root().join(&path);
        if anew {
            fs::write(&there, &bytes).expect("it is written");
        }
        assert!(fs::read(&there).is_ok_and(|kept| kept == bytes), "{path} is another drawing");
    }
}
