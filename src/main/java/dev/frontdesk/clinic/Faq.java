package dev.frontdesk.clinic;

import java.util.List;

/// A question guests ask, its answer, and words that point to it.
public record Faq(String question, String answer, List<String> keywords) {}
