#include "app/sandbox/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace Signalbox::Sandbox {
namespace {

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

constexpr long day = 24L * 60 * 60;

Error tlsError()
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return { QStringLiteral("sandbox.tls"),
             QStringLiteral("The sandbox cannot make its certificates: run it without TLS, or check OpenSSL."),
             QString::fromLatin1(text) };
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1;
}

Certificate blankCertificate(EVP_PKEY *key, const QByteArray &commonName)
{
    Certificate certificate(X509_new());
    if (!certificate || !setSerial(certificate.get()))
        return nullptr;
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 7 * day);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const auto add = [name](const char *field, const QByteArray &value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(value.constData()), -1, -1, 0)
            == 1;
    };
    if (!add("O", "Signalbox sandbox") || !add("CN", commonName) || X509_set_pubkey(certificate.get(), key) != 1)
        return nullptr;
    return certificate;
}

Certificate makeAuthority(EVP_PKEY *key)
{
    Certificate ca = blankCertificate(key, "Signalbox sandbox authority");
    if (!ca)
        return nullptr;
    X509_set_issuer_name(ca.get(), X509_get_subject_name(ca.get()));
    const bool complete = addExtension(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(ca.get(), ca.get(), NID_subject_key_identifier, "hash")
        && X509_sign(ca.get(), key, EVP_sha256()) > 0;
    return complete ? std::move(ca) : nullptr;
}

Certificate makeLeaf(EVP_PKEY *key, X509 *ca, EVP_PKEY *caKey, const QByteArray &address, const QStringList &hostNames)
{
    // HAProxy compares an address with the common name only: it never looks at address entries of the list.
    Certificate leaf = blankCertificate(key, address);
    if (!leaf)
        return nullptr;
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(ca));
    QByteArray names = "IP:" + address + ",DNS:localhost";
    for (const QString &host : hostNames)
        names += ",DNS:" + host.toLatin1();
    const bool complete = addExtension(leaf.get(), ca, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(leaf.get(), ca, NID_key_usage, "critical,digitalSignature")
        && addExtension(leaf.get(), ca, NID_ext_key_usage, "serverAuth")
        && addExtension(leaf.get(), ca, NID_subject_key_identifier, "hash")
        && addExtension(leaf.get(), ca, NID_authority_key_identifier, "keyid")
        && addExtension(leaf.get(), ca, NID_subject_alt_name, names) && X509_sign(leaf.get(), caKey, EVP_sha256()) > 0;
    return complete ? std::move(leaf) : nullptr;
}

QByteArray pemOf(X509 *certificate)
{
    const std::unique_ptr<BIO, Free> memory(BIO_new(BIO_s_mem()));
    if (!memory || PEM_write_bio_X509(memory.get(), certificate) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

} // namespace

Result<Identity> makeIdentity(const QString &address, const QStringList &hostNames)
{
    const Key caKey(EVP_EC_gen("P-256"));
    const Key leafKey(EVP_EC_gen("P-256"));
    if (!caKey || !leafKey)
        return tlsError();
    const Certificate ca = makeAuthority(caKey.get());
    if (!ca)
        return tlsError();
    const Certificate leaf = makeLeaf(leafKey.get(), ca.get(), caKey.get(), address.toLatin1(), hostNames);
    if (!leaf)
        return tlsError();
    Identity identity;
    identity.caPem = pemOf(ca.get());
    identity.context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = identity.context.get();
    if (!context || identity.caPem.isEmpty() || SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1
        || SSL_CTX_use_certificate(context, leaf.get()) != 1 || SSL_CTX_use_PrivateKey(context, leafKey.get()) != 1)
        return tlsError();
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return identity;
}

} // namespace Signalbox::Sandbox
