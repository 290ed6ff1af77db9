#include "widgets/theme/theme.h"

#include <QFontDatabase>

namespace Signalbox::Widgets {
namespace {

QFont scaledFace(const QString &preferred, QFontDatabase::SystemFont fallback, double scale, QFont::Weight weight)
{
    QFont font = QFontDatabase::systemFont(fallback);
    if (QFontDatabase::hasFamily(preferred))
        font.setFamilies({ preferred });
    // The desktop's own size is an accessibility setting: respected upwards, never shrunk.
    const double system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    font.setPointSizeF(std::max(system, 9.75) * scale);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont textFont(double scale, QFont::Weight weight)
{
    return scaledFace(QStringLiteral("Inter"), QFontDatabase::GeneralFont, scale, weight);
}

QFont figureFont(double scale, QFont::Weight weight)
{
    QFont font = scaledFace(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont, scale, weight);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace Signalbox::Widgets
