#pragma once

/// Snapshots as the session would make them, for tests of the window and for the gallery. Every function returns a
/// fresh value that a test may change.
#include "tests/widgets/sample_day.h"
#include "tests/widgets/sample_faults.h"
#include "tests/widgets/sample_parts.h"
#include "tests/widgets/sample_runs.h"
