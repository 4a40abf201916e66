//! What needs more than one room of the house.

mod generator;
mod samples;
mod storage_crash;
mod storage_damage;
mod storage_files;
mod storage_format;
mod storage_round_trip;
