"""Smart cards: the software of a card runs in a child, never in the process that holds the keys.

That software (a PKCS#11 module) is a library somebody else wrote. It may crash, hang, print, or
answer nonsense; in a child none of this reaches the vault. A child serves one use (what is on the
cards, or one signature), loads one module, and is ended with it.

The protocol, over the child's own pipes, in frames of ``system.wire`` (a JSON head, raw bytes):

- the child says ``{"ok": true}`` once it is up, before any module is loaded;
- ``{"ask": "list", "module": path}`` → the tokens, as JSON in the body: ``serial`` and ``id`` in
  hexadecimal, ``label``, ``left`` (wrong codes it bears: some, few, one, none), ``pad`` (its reader
  takes the code itself), ``certificates`` (``id``, and ``der`` in base64);
- ``{"ask": "open", "module", "serial", "id"}``, the code in the body, → the token's certificates;
- ``{"ask": "sign", "how": "rsa" | "ecdsa"}``, what to sign in the body, → the bare signature;
- ``{"ask": "close"}`` → ``{"ok": true}``, once the card is left;
- a refusal is ``{"ok": false, "reason": …}``: ``module`` (does not load), ``pin_wrong`` (``left``),
  ``pin_blocked``, ``pin_withheld`` (on the reader), ``gone``, ``failed`` (``detail``).

SECURITY: the code is a body of that pipe; it is never an argument, in the environment, in a file
or in a log. Whatever comes back is checked by whoever asked: a child taken over may say anything.

WHY nothing is imported here: the child loads this package, and is to start in no time.
"""
