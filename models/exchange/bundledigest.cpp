#include "models/exchange/bundledigest.h"

#include "models/exchange/exporter.h"

#include <QCryptographicHash>

namespace privyseal {
namespace {

// Takes what is written and keeps only its digest.
class DigestDevice : public QIODevice
{
public:
    DigestDevice() { open(QIODevice::WriteOnly); }
    [[nodiscard]] QByteArray hex() const { return m_hash.result().toHex(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, size));
        return size;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

Result<QByteArray> bundleSha256(const Record& record)
{
    DigestDevice device;
    if (auto written = writeBundle(record, device); !written)
        return tl::unexpected<Error>(written.error());
    return device.hex();
}

} // namespace privyseal
