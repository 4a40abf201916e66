//! While people talk: nothing is drawn in vain, nothing leaves the machine.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::process::network_sockets;
use super::room::{Room, draft_of, frames, keyboard_in};
use super::wait::file_saying;

#[test]
fn nothing_is_drawn_while_nobody_touches_anything_and_no_socket_is_open() {
    // The last input needs this long to come to rest; and the design asks for this long without a frame.
    const TO_REST: Duration = Duration::from_secs(2);
    const AT_REST: Duration = Duration::from_secs(10);

    let room = Room::new();
    let (file, program) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("The caret stays here");
    file_saying(&draft_of(&file), |draft| draft.contains("The caret stays here"));
    keyboard_in(&program, "Some(Words)");
    let count = || frames(&fs::read_to_string(program.log()).expect("its log")).count();
    sleep(TO_REST);
    let before = count();
    sleep(AT_REST);
    assert_eq!(count() - before, 0, "frames nobody asked for");
    assert_eq!(network_sockets(program.id()), [""; 0]);
    // It was at rest, not dead.
    room.desk.type_text(" again");
    file_saying(&draft_of(&file), |draft| draft.contains("The caret stays here again"));
}
