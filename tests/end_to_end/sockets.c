/* Tells of every socket, connection and name that a program asks its C library for, and then lets it have it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void tell(const char *what, int family, const char *place)
{
    const char *told = getenv("SOCKETS_TOLD");
    char line[512];
    int file = told ? open(told, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    int length = snprintf(line, sizeof line, "%s %s %s\n", what, family == AF_UNIX ? "AF_UNIX" : "AF_OTHER", place);
    if (file < 0)
        return;
    if (write(file, line, (size_t)length) != length)
        abort();
    close(file);
}

int socket(int family, int type, int protocol)
{
    int (*real)(int, int, int) = dlsym(RTLD_NEXT, "socket");
    tell("socket", family, "-");
    return real(family, type, protocol);
}

int connect(int file, const struct sockaddr *to, socklen_t length)
{
    int (*real)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "connect");
    char place[sizeof(struct sockaddr_un)] = "-";
    if (to->sa_family == AF_UNIX) {
        const char *path = ((const struct sockaddr_un *)to)->sun_path;
        size_t count = length - offsetof(struct sockaddr_un, sun_path);
        size_t start = count && !path[0]; /* an abstract name begins with a zero */
        snprintf(place, sizeof place, "%.*s", (int)(count - start), path + start);
    }
    tell("connect", to->sa_family, place);
    return real(file, to, length);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        dlsym(RTLD_NEXT, "getaddrinfo");
    tell("getaddrinfo", AF_UNSPEC, node ? node : "-");
    return real(node, service, hints, found);
}

struct hostent *gethostbyname(const char *name)
{
    struct hostent *(*real)(const char *) = dlsym(RTLD_NEXT, "gethostbyname");
    tell("gethostbyname", AF_UNSPEC, name);
    return real(name);
}
