// Nothing of its own: the library exists for the precompiled header that the tests of widgets share.
