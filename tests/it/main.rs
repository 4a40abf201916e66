//! What needs more than one room of the house, or none.

mod actor_lists;
mod command_line;
mod command_line_export;
mod comparing;
mod crash_report;
mod erasing;
mod export_data;
mod export_documents;
mod floors;
mod following;
mod generator;
mod layers;
mod leaks;
mod library;
mod messages;
mod network;
mod painted;
mod papers;
mod published_cases;
#[cfg(target_os = "linux")]
mod real_window;
mod replay;
mod sample_actors;
mod samples;
mod show;
mod small_session;
mod source;
mod storage_check;
mod storage_crash;
mod storage_damage;
mod storage_files;
mod storage_format;
mod storage_formats;
mod storage_round_trip;
mod wall;
mod window;
