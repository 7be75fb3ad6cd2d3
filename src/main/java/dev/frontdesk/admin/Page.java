package dev.frontdesk.admin;

import java.util.List;

/// One page of a list.
///
/// @param total how many there are in all; exact up to 10,000, and 10,000 when there are more
record Page<T>(List<T> items, int page, int pageSize, int total) {}
