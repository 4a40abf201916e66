//! What a desktop knows the program by: its name among all programs, and its icon.

use std::sync::{Arc, LazyLock};

use eframe::icon_data;
use egui::{ColorImage, Context, IconData, Id, TextureFilter, TextureHandle, TextureOptions};

/// The same in the packages: by it a desktop finds what belongs to the window.
pub const APP_ID: &str = "org.curseur.Curseur";

/// The icon, 128 pixels wide.
const ICON: &[u8] = include_bytes!("../../../packaging/icons/128.png");

/// Of every window. Always the same one, so that none sets it anew.
pub fn icon() -> Arc<IconData> {
    static DECODED: LazyLock<Arc<IconData>> = LazyLock::new(|| {
        let read = icon_data::from_png_bytes(ICON);
        Arc::new(read.inspect_err(|why| log::error!("the icon: {why}")).unwrap_or_default())
    });
    Arc::clone(&DECODED)
}

/// The same, to be painted in a window.
pub fn texture(ctx: &Context) -> TextureHandle {
    let id = Id::unique("icon");
    if let Some(loaded) = ctx.data(|data| data.get_temp(id)) {
        return loaded;
    }
    let icon = icon();
    let size = [icon.width as usize, icon.height as usize];
    let options = TextureOptions::LINEAR.with_mipmap_mode(Some(TextureFilter::Linear));
    let image = ColorImage::from_rgba_unmultiplied(size, &icon.rgba);
    let loaded = ctx.load_texture("icon", image, options);
    ctx.data_mut(|data| data.insert_temp(id, loaded.clone()));
    loaded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_has_its_own_icon() {
        assert_eq!((icon().width, icon().height), (128, 128));
        assert!(Arc::ptr_eq(&icon(), &icon()));
    }
}
