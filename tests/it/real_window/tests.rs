//! The harness itself, proven on `xev`, which prints all that reaches its window.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process;

use super::desk::Desk;
use super::process::{Program, network_sockets, processor_ticks};
use super::wait::{file_saying, until};

fn listener(desk: &Desk) -> Program {
    desk.start(desk.command("xev").args(["-geometry", "600x400+100+100", "-name", "listener"]))
}

/// Whether the events came in this order.
fn in_order(said: &str, events: &[&str]) -> bool {
    let mut rest = said;
    events.iter().all(|event| {
        rest.split_once(event).is_some_and(|(_, after)| {
            rest = after;
            true
        })
    })
}

#[test]
fn keys_and_words_reach_the_window_in_order() {
    let desk = Desk::new();
    let program = listener(&desk);
    desk.window("listener");
    desk.key("ctrl+l alt+Left F6");
    desk.type_text("aZ 9");
    file_saying(program.log(), |said| {
        // Key by key, so that what is released in between does not count.
        let pressed = said.split("KeyPress").skip(1).collect::<Vec<_>>().join("\n");
        in_order(&pressed, &["Control_L", ", l)", "Alt_L", ", Left)", ", F6)"])
            && in_order(&pressed, &[", a)", ", Z)", ", space)", ", 9)"])
    });
}

#[test]
fn another_keyboard_has_its_letters_elsewhere() {
    let desk = Desk::new();
    let program = listener(&desk);
    desk.window("listener");
    desk.key("a");
    file_saying(program.log(), |said| said.contains("keycode 38 (keysym 0x61, a)"));
    desk.keyboard("fr");
    desk.key("a");
    file_saying(program.log(), |said| said.contains("keycode 24 (keysym 0x61, a)"));
}

#[test]
fn the_mouse_clicks_and_drags_where_it_is_told() {
    let desk = Desk::new();
    let program = listener(&desk);
    let place = desk.rectangle(&desk.window("listener"));
    assert_eq!((place.width, place.height), (600, 400));
    desk.click((place.x + 300, place.y + 200));
    desk.drag((place.x + 310, place.y + 210), (place.x + 410, place.y + 310));
    file_saying(program.log(), |said| {
        let events = [
            "ButtonPress event",
            "(300,200)",
            "ButtonRelease event",
            "ButtonPress event",
            "(310,210)",
            "MotionNotify event",
            "ButtonRelease event",
            "(410,310)",
        ];
        in_order(said, &events)
    });
}

#[test]
fn the_window_manager_asks_a_window_to_close() {
    let desk = Desk::new();
    let mut program = listener(&desk);
    desk.window("listener");
    assert!(program.ended_once_asked(|| desk.close_window()).success());
}

#[test]
fn a_screenshot_shows_the_whole_screen() {
    let desk = Desk::new();
    let path = desk.home().join("screen.png");
    desk.screenshot(&path);
    let picture = fs::read(path).expect("the picture");
    assert!(picture.starts_with(b"\x89PNG"));
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("4 bytes"));
    assert_eq!((number(16), number(20)), (1920, 1080));
}

#[test]
fn nothing_is_left_running() {
    let desk = Desk::new();
    let program = listener(&desk);
    let ids = [desk.server_id(), program.id()];
    let runs = |id: &u32| Path::new(&format!("/proc/{id}")).exists();
    assert!(ids.iter().all(runs));
    drop((program, desk));
    assert!(!ids.iter().any(runs));
}

#[test]
fn the_program_tells_its_version_here() {
    let desk = Desk::new();
    let mut program = desk.start(desk.curseur().arg("--version"));
    assert!(program.ended().success());
}

#[test]
fn a_network_socket_is_seen() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("our own address").port();
    let local = format!("0100007F:{port:04X}");
    assert!(network_sockets(process::id()).iter().any(|socket| socket.contains(&local)));
    drop(listener);
    assert!(!network_sockets(process::id()).iter().any(|socket| socket.contains(&local)));
}

#[test]
fn work_is_seen_in_processor_time() {
    let before = processor_ticks(process::id());
    until("some work to count", || (before < processor_ticks(process::id())).then_some(()));
}
