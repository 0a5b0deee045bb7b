vcl 4.1;

# Varnish 7 in front of Rounds.
#
# It answers readers from its memory, goes on answering while the whole site is down, and drops a page as soon as the site says that
# it has changed. What it keeps, and how long, the site says with every answer; nothing else is ever kept. This file is for one site:
# pages are kept by their address alone, whatever name readers typed in front of it.
#
# How to put it in place is in docs/hosting/cdn.md.

import std;

# --- What to change here ----------------------------------------------------------------------------------------------

# Where Rounds listens.
backend rounds {
    .host = "127.0.0.1";
    .port = "3000";
    .connect_timeout = 2s;
    # Of a page that is rendered for its first reader.
    .first_byte_timeout = 35s;
    # How it is noticed that the site is down: after three failures. It is up again with the first answer. Rounds answers this
    # one from memory.
    .probe = {
        .url = "/robots.txt";
        .interval = 2s;
        .timeout = 2s;
        .window = 3;
        .threshold = 1;
        .initial = 1;
    }
}

# From where Rounds may have pages dropped.
acl may_drop {
    "127.0.0.1";
    "::1";
}

# What takes TLS off in front of Varnish: its last entry in X-Forwarded-For is the reader.
acl tls_proxy {
    "127.0.0.1";
    "::1";
}

sub check_secret {
    # The same as ROUNDS_EDGE_TOKEN. Make one: openssl rand -hex 32
    if (req.http.authorization != "Bearer PUT-A-SECRET-OF-YOUR-OWN-HERE") {
        return (synth(403, "Refused"));
    }
}

# --- What readers ask for ---------------------------------------------------------------------------------------------

sub vcl_recv {
    # Ours alone, whatever was sent under this name.
    if (req.restarts == 0) {
        unset req.http.x-rounds-kept;
    }

    if (req.method == "PURGE") {
        if (client.ip !~ may_drop) {
            return (synth(403, "Refused"));
        }
        call check_secret;
        if (req.http.surrogate-key !~ "^[A-Za-z0-9_:%-]+( [A-Za-z0-9_:%-]+)*$") {
            return (synth(400, "No keys, or such as Rounds does not write"));
        }
        # Whole keys only: post:knee is not post:knee-pain. A ban that looks at what is kept alone can be worked off by Varnish
        # between requests (“lurker-friendly”); it counts for the very next reader all the same.
        if (std.ban("obj.http.surrogate-key ~ (^|\s)(" + regsuball(req.http.surrogate-key, " ", "|") + ")(\s|$)")) {
            return (synth(200, "Dropped"));
        }
        return (synth(503, std.ban_error()));
    }

    # Rounds believes the last entry. Varnish has just added one for the proxy in front of it.
    if (req.restarts == 0 && client.ip ~ tls_proxy) {
        set req.http.x-forwarded-for = regsub(req.http.x-forwarded-for, ",[^,]*$", "");
    }

    # Forms, previews, what Next's own scripts ask for, and whoever signs in.
    if ((req.method != "GET" && req.method != "HEAD")
        || req.http.rsc
        || req.http.next-router-prefetch
        || req.http.authorization
        || req.http.cookie ~ "\b__(prerender_bypass|next_preview_data)=") {
        return (pass);
    }

    # Everything that is not in the table of lib/page-store/stored-routes.ts: Studio, /api, search, pictures.
    if (req.url !~ "^(/|/es|(/es)?/(posts(/page/[^/?]+|/[^/?]+)?|topics/[^/?]+|clinicians(/[^/?]+)?|offers(/[^/?]+)?|locations|about(/[^/?]+)?|language-help|feed\.xml|atom\.xml|feed\.json)|/(topics|clinicians)/[^/?]+/(feed\.xml|atom\.xml|feed\.json)|/sitemap\.xml|/robots\.txt|/llms\.txt)(\?|$)") {
        return (pass);
    }

    # No page in the table reads its query or a cookie: whatever campaigns hang on an address, there is one page.
    set req.url = regsub(req.url, "\?.*$", "");
    unset req.http.cookie;

    # Rounds packs with Brotli, smaller than Varnish could. Everything else Varnish does by itself, with gzip. After a restart the
    # header is Varnish's own.
    if (req.restarts > 0) {
        # As vcl_deliver has left it.
    } elsif (req.http.accept-encoding ~ "(?i)(^|,)\s*br\s*(;|,|$)" && req.http.accept-encoding !~ "(?i)\bbr\s*;\s*q\s*=\s*0(\.0*)?\s*(,|$)") {
        set req.http.x-rounds-kept = "br";
    } else {
        set req.http.x-rounds-kept = "gzip";
    }

    # A page past its time is sent once more while it is asked for, for a minute. When the site is known to be down, or has just
    # failed (see vcl_deliver), it is sent as long as the site allowed.
    if (req.restarts == 0 && std.healthy(req.backend_hint)) {
        set req.grace = 60s;
    } else {
        set req.grace = 7d;
    }
    return (hash);
}

sub vcl_hash {
    hash_data(req.url);
    hash_data(req.http.x-rounds-kept);
    return (lookup);
}

# --- What the site answers --------------------------------------------------------------------------------------------

sub vcl_backend_fetch {
    if (bereq.http.x-rounds-kept == "br") {
        set bereq.http.accept-encoding = "br";
    }
    unset bereq.http.x-rounds-kept;
    return (fetch);
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    # A failure takes the place of nothing.
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        return (error(503, "The site failed"));
    }
    if (beresp.http.surrogate-key && beresp.http.surrogate-control ~ "max-age=\d") {
        set beresp.ttl = std.duration(regsub(beresp.http.surrogate-control, "^.*max-age=([\d.]+).*$", "\1s"), 0s);
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        if (beresp.http.surrogate-control ~ "stale-if-error=\d") {
            set beresp.grace = std.duration(regsub(beresp.http.surrogate-control, "^.*stale-if-error=(\d+).*$", "\1s"), 0s);
        }
        return (deliver);
    }
    # Whatever the site does not name for us is not kept. For ten seconds readers of it do not wait for each other.
    set beresp.ttl = 10s;
    set beresp.uncacheable = true;
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.is_bgfetch) {
        return (abandon);
    }
    set beresp.http.content-type = "text/html; charset=utf-8";
    set beresp.http.cache-control = "no-store";
    set beresp.http.retry-after = "30";
    # The same words as in lib/page-store/failed-page.ts.
    set beresp.body = {"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page cannot be shown right now</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>This page cannot be shown right now</h1>
<p>Something went wrong on our side. Try again in a few minutes. If you need help now, call the clinic; in an emergency, call <a href="tel:911">911</a>. <a href="/">Home page</a></p>
<h2 lang="es">Esta página no se puede mostrar ahora</h2>
<p lang="es">Algo falló de nuestro lado. Inténtelo de nuevo en unos minutos. Si necesita ayuda ahora, llame a la clínica; en una emergencia, llame al <a href="tel:911">911</a>. <a href="/es">Página de inicio</a></p>
</main>
</body>
</html>
"};
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    return (deliver);
}

# --- What readers get -------------------------------------------------------------------------------------------------

sub vcl_deliver {
    # The site has failed. What is still there is better: the same page past its time, or packed in the other way.
    if (resp.status >= 500 && req.http.x-rounds-kept) {
        if (req.restarts == 0) {
            return (restart);
        }
        if (req.restarts == 1 && req.http.x-rounds-kept == "br") {
            set req.http.x-rounds-kept = "gzip";
            return (restart);
        }
    }
    # Between the site and us.
    unset resp.http.surrogate-key;
    unset resp.http.surrogate-control;
    unset resp.http.x-varnish;
    unset resp.http.via;
    return (deliver);
}

sub vcl_synth {
    if (req.method == "PURGE") {
        if (resp.status == 200) {
            set resp.http.x-rounds-purged = "yes";
        }
        set resp.http.content-type = "text/plain; charset=utf-8";
        set resp.body = resp.reason + {"
"};
        return (deliver);
    }
}
