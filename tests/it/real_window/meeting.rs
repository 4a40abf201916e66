//! While people talk: nothing is drawn in vain, nothing leaves the machine.

use super::process::network_sockets;
use super::room::{Room, draft_of, keyboard_in, stays_at_rest};
use super::wait::file_saying;

#[test]
fn nothing_is_drawn_while_nobody_touches_anything_and_no_socket_is_open() {
    let room = Room::new();
    let (file, program) = room.with_session();
    room.desk.key("Tab Tab");
    room.desk.type_text("The caret stays here");
    file_saying(&draft_of(&file), |draft| draft.contains("The caret stays here"));
    keyboard_in(&program, "Some(Words)");
    stays_at_rest(&program);
    assert_eq!(network_sockets(program.id()), [""; 0]);
    // It was at rest, not dead.
    room.desk.type_text(" again");
    file_saying(&draft_of(&file), |draft| draft.contains("The caret stays here again"));
}
