//! That a screen was plugged in or pulled out, under X11: winit would go on listing those it saw first, since it is not
//! told. We are, on a connection of our own; it is then sent what has it list them again, and the window draws.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use egui::{Context, ViewportId};
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::Window;
use x11rb::connection::Connection as _;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, EventMask, PROPERTY_NOTIFY_EVENT, Property, PropertyNotifyEvent,
};

/// From when on winit knows.
const SOON: Duration = Duration::from_millis(200);

/// Watches the screens of an X server for as long as the program runs; does nothing where there is none.
pub fn watch(window: &Arc<Window>, ctx: &Context) {
    let window = match window.window_handle().map(|handle| handle.as_raw()) {
        Ok(RawWindowHandle::Xlib(handle)) => u32::try_from(handle.window).ok(),
        Ok(RawWindowHandle::Xcb(handle)) => Some(handle.window.get()),
        _ => None,
    };
    let Some(window) = window else { return };
    let ctx = ctx.clone();
    let watching = thread::Builder::new().name("screens".to_owned());
    let started = watching.spawn(move || {
        // The connection ends with the server.
        if nudge_at_each_change(window, &ctx).is_err() {
            log::debug!("the screens are not watched");
        }
    });
    if started.is_err() {
        log::warn!("no thread to watch the screens");
    }
}

fn nudge_at_each_change(window: u32, ctx: &Context) -> Result<(), x11rb::errors::ReplyOrIdError> {
    let Ok((connection, screen)) = x11rb::connect(None) else {
        return Err(x11rb::errors::ConnectionError::UnknownError.into());
    };
    let root = connection.setup().roots[screen].root;
    connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE)?.check()?;
    loop {
        connection.wait_for_event()?;
        let listed = connection.randr_get_monitors(root, true)?.reply()?.monitors.len();
        log::debug!("{listed} screens are plugged in");
        // As if the resources of the server were others: to us alone, and nothing of them is.
        let resources = PropertyNotifyEvent {
            response_type: PROPERTY_NOTIFY_EVENT,
            sequence: 0,
            window: root,
            atom: AtomEnum::RESOURCE_MANAGER.into(),
            time: x11rb::CURRENT_TIME,
            state: Property::NEW_VALUE,
        };
        connection.send_event(false, window, EventMask::NO_EVENT, resources)?.check()?;
        ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
    }
}
