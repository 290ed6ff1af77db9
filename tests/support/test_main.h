#pragma once

#include <QTest>

namespace Signalbox::Test {

/// From here on a warning that no QTest::ignoreMessage() expects ends the test program. Call in initTestCase().
void makeWarningsFatal();

} // namespace Signalbox::Test
