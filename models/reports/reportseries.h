#pragma once

// Which meaning has which chart series (number, and with it colour, pattern and marker), wherever it is drawn: on a page, in
// the PDF, in the HTML file. Source: the look, section 1. Constants.

namespace privyseal::reportseries {

inline constexpr int approved = 1, rejected = 2, expired = 3, policyBlocked = 4;
inline constexpr int withinLimit = 1, overLimit = 2;
inline constexpr int production = 1, shadow = 3, sandbox = 5;
inline constexpr int agentCaused = 1, nearMiss = 3;
inline constexpr int drill = 1;

} // namespace privyseal::reportseries
