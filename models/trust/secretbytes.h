#pragma once

// Bytes that nobody else may see: a passphrase, a seed, a signing key. They lie in memory of libsodium that is locked (not
// swapped out), surrounded by guard pages and left out of core dumps, and are overwritten before they are given back.
// Owner: whoever holds the value; it can be moved but not copied. Thread: one at a time.

#include <QByteArrayView>

#include <cstddef>

namespace privyseal {

class SecretBytes
{
public:
    SecretBytes() = default; // empty
    // So many zero bytes; ends the program when the memory cannot be had.
    explicit SecretBytes(std::size_t size);
    // A copy of `bytes`; whoever owns the original overwrites it.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] const char* text() const { return reinterpret_cast<const char*>(m_data); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace privyseal
