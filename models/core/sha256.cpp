#include "models/core/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace privyseal {
namespace {

// Fetching the algorithm and making a context costs more than hashing a node: each thread does it once.
class Hasher
{
public:
    Hasher() : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free), m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        if (!m_algorithm || !m_context)
            qFatal("OpenSSL has no SHA-256");
    }
    Hash hash(std::initializer_list<QByteArrayView> parts)
    {
        Hash digest;
        bool done = EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr) == 1;
        for (const QByteArrayView& part : parts)
            done = done && EVP_DigestUpdate(m_context.get(), part.data(), size_t(part.size())) == 1;
        if (!done || EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) != 1)
            qFatal("OpenSSL does not hash");
        return digest;
    }

private:
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> m_algorithm;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

Hash sha256(std::initializer_list<QByteArrayView> parts)
{
    thread_local Hasher hasher;
    return hasher.hash(parts);
}

QByteArray toBytes(const Hash& hash)
{
    return QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
}

std::optional<Hash> toHash(QByteArrayView bytes)
{
    Hash hash;
    if (bytes.size() != qsizetype(hash.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

} // namespace privyseal
