package dev.frontdesk.ops.promise;

/// Something that must hold at every moment, whoever is writing.
///
/// @param name a few words with hyphens, for reports and machines
/// @param sentence what holds, in words
/// @param query SQL whose rows are the texts' and bookings' ids for which it does not; `clock` has one row, `now`
record Promise(String name, String sentence, String query) {}
