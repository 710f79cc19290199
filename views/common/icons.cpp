#include "views/common/icons.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace privyseal {

QPixmap iconPixmap(const char* name, const QColor& color, int size, double devicePixelRatio)
{
    const QString key = QStringLiteral("privyseal-icon %1 %2 %3 %4")
                            .arg(QLatin1String(name), color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!renderer.isValid()) {
        qWarning("no icon named %s", name);
        return {};
    }
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

namespace {

void addSizes(QIcon& made, const char* name, const QColor& color, QIcon::Mode mode, QIcon::State state)
{
    for (const int size : {Space::iconRow, Space::iconButton, Space::iconState}) {
        for (const double ratio : {1.0, 1.5, 2.0})
            made.addPixmap(iconPixmap(name, color, size, ratio), mode, state);
    }
}

} // namespace

QIcon themedIcon(const char* name, const Theme& theme)
{
    QIcon made;
    addSizes(made, name, theme.color(Token::Text2), QIcon::Normal, QIcon::Off);
    addSizes(made, name, theme.color(Token::Text), QIcon::Active, QIcon::Off);
    addSizes(made, name, theme.color(Token::Off), QIcon::Disabled, QIcon::Off);
    addSizes(made, name, theme.color(Token::Accent), QIcon::Normal, QIcon::On);
    addSizes(made, name, theme.color(Token::Accent), QIcon::Selected, QIcon::Off);
    return made;
}

QIcon onAccentIcon(const char* name, const Theme& theme)
{
    QIcon made;
    addSizes(made, name, theme.color(Token::OnAccent), QIcon::Normal, QIcon::Off);
    addSizes(made, name, theme.color(Token::Off), QIcon::Disabled, QIcon::Off);
    return made;
}

QIcon appIcon()
{
    QIcon made;
    QSvgRenderer renderer(QStringLiteral(":/icons/app-icon.svg"));
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

} // namespace privyseal
