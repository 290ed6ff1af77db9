#pragma once

#include <QTest>

namespace Signalbox::Test {

/// From here on any warning ends the test program, also one announced with QTest::ignoreMessage(). Call in
/// initTestCase().
void makeWarningsFatal();

} // namespace Signalbox::Test
