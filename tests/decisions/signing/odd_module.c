/* The software of a card that does not behave, in front of one that does (SoftHSM).

   PKCS11_ODD names what is odd about it, PKCS11_REAL the module behind, PKCS11_CODE the code that
   is typed on the reader. Built by odd_module.py; the layout is that of PKCS #11 2.40. */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long word;
typedef struct { unsigned char version[2]; void *call[68]; } functions;
typedef struct { word type; void *value; word length; } attribute;

enum { INITIALIZE = 0, TOKEN_INFO = 6, LOGIN = 18, ATTRIBUTES = 24, SIGN_INIT = 42, SIGN = 43 };
enum { FLAGS_AT = 96, PAD = 0x100, LAST_TRY = 0x20000, LOCKED = 0x40000 };
enum { VALUE = 0x11, EACH_TIME = 0x202, FOR_THIS_KEY = 2, HUGE = 2 << 20 };
enum { CANCELLED = 0x50, WRONG = 0xA0, NOT_LOGGED_IN = 0x101 };

static functions odd, *real;
static int wrong, given;

static int is(const char *name) {
    const char *said = getenv("PKCS11_ODD");
    return said != NULL && strcmp(said, name) == 0;
}

static void wait_for_ever(void) { for (;;) pause(); }

__attribute__((constructor)) static void loaded(void) {
    if (is("dies when loaded")) abort();
}

static word initialize(void *given_with) {
    if (is("aborts")) abort();
    if (is("exits")) exit(0);
    if (is("spins")) for (;;) ;
    if (is("leaves a child behind")) {
        if (fork() == 0) { setsid(); alarm(1); wait_for_ever(); }
        wait_for_ever();
    }
    if (is("is loud")) { puts("123456 {\"ok\": true}"); fputs("123456", stderr); fflush(stdout); }
    return ((word (*)(void *))real->call[INITIALIZE])(given_with);
}

static word token_info(word slot, unsigned char *info) {
    word answer = ((word (*)(word, void *))real->call[TOKEN_INFO])(slot, info);
    word *flags = (word *)(info + FLAGS_AT);
    const char *said = getenv("PKCS11_ODD");
    if (said != NULL && strncmp(said, "pad", 3) == 0) *flags |= PAD;
    if (is("is locked")) *flags |= LOCKED;
    if (is("locks")) *flags |= wrong ? LOCKED : LAST_TRY;
    return answer;
}

static word login(word session, word user, unsigned char *code, word length) {
    const char *typed = getenv("PKCS11_CODE");
    word (*log_in)(word, word, const void *, word) = real->call[LOGIN];
    if (is("pad waits")) wait_for_ever();
    if (is("pad is left alone")) return CANCELLED;
    if (is("locks")) { wrong = 1; return WRONG; }
    if (user == FOR_THIS_KEY) { given = code != NULL && length == 6; return given ? 0 : WRONG; }
    if (code == NULL && typed != NULL) return log_in(session, user, typed, strlen(typed));
    return log_in(session, user, code, length);
}

static word attributes(word session, word object, attribute *wanted, word count) {
    word (*get)(word, word, attribute *, word) = real->call[ATTRIBUTES];
    word answer = get(session, object, wanted, count);
    for (word each = 0; each < count; each++) {
        attribute *one = wanted + each;
        if (is("wants the code each time") && one->type == EACH_TIME && one->value != NULL)
            memset(one->value, 1, one->length);
        if (one->type != VALUE) continue;
        if (is("holds what is no certificate") && one->value != NULL)
            memset(one->value, 0x41, one->length);
        if (is("holds too much")) {
            if (one->value != NULL) memset(one->value, 0x41, HUGE);
            one->length = HUGE;
            answer = 0;
        }
    }
    return answer;
}

static word sign(word session, void *data, word length, unsigned char *made, word *room) {
    word (*ask)(word, void *, word, void *, word *) = real->call[SIGN];
    if (is("dies at work")) abort();
    if (is("hangs at work")) wait_for_ever();
    if (is("wants the code each time") && !given) return NOT_LOGGED_IN;
    word answer = ask(session, data, length, made, room);
    if (is("forges") && made != NULL) made[*room - 1] ^= 1;
    return answer;
}

word C_GetFunctionList(functions **list) {
    void *module = dlopen(getenv("PKCS11_REAL"), RTLD_NOW);
    word (*get)(functions **) = module == NULL ? NULL : dlsym(module, "C_GetFunctionList");
    if (get == NULL || get(&real) != 0) return 5;
    odd = *real;
    odd.call[INITIALIZE] = initialize;
    odd.call[TOKEN_INFO] = token_info;
    odd.call[LOGIN] = login;
    odd.call[ATTRIBUTES] = attributes;
    odd.call[SIGN] = sign;
    *list = &odd;
    return 0;
}
