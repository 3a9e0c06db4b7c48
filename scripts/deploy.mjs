// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CACHE_HASHED, CACHE_OTHER, KDF_WORKER_POLICY, SECURITY_HEADERS } from './headers.mjs'

const GENERATED =
  'Written by scripts/deploy.mjs from scripts/headers.mjs: change it there, then run npm run deploy-files.'

/** @param {Record<string, string>} headers */
const nginxHeaders = (headers) =>
  `# ${GENERATED}\n${Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n')}\n`

const LOCATIONS = `# ${GENERATED}
# Include this inside a server block that sets root. A location with an add_header of its own loses those outside it,
# so each one includes the whole list. Cache-Control goes without "always": no phone may keep a 404 for a year.
charset utf-8;
charset_types text/css text/javascript application/javascript application/json text/plain;
gzip on;
gzip_comp_level 6;
gzip_vary on;
# Where nginx has the module for it: the files as the build packed them, a sixth smaller than with gzip.
include proportion-packed.con[f];
gzip_min_length 256;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;

# For what is refused before any of these locations is looked at: an address that is none, or is too long.
include security-headers.conf;

# A missing asset is a 404, never a page in its place: that is how a phone's offline copy gets poisoned.
location /assets/ {
  include security-headers.conf;
  add_header Cache-Control "${CACHE_HASHED}";
  try_files $uri =404;
}
location ~ ^/assets/kdf\\.worker-[^/]*\\.js$ {
  include kdf-worker-headers.conf;
  add_header Cache-Control "${CACHE_HASHED}";
  try_files $uri =404;
}
# Handed out in the place of the file beside it, and under no address of its own.
location ~ \\.br$ {
  include security-headers.conf;
  return 404;
}
location = /manifest.webmanifest {
  include security-headers.conf;
  add_header Cache-Control "${CACHE_OTHER}";
  default_type application/manifest+json;
}
# Every other address is a page of its own or the page that starts the app; both answer 200.
location / {
  include security-headers.conf;
  add_header Cache-Control "${CACHE_OTHER}";
  try_files $uri $uri.html $uri/index.html /404.html;
}
`

const PACKED = `# ${GENERATED}
# Copy this one too where nginx has the module ngx_http_brotli_static_module (Debian: libnginx-mod-http-brotli-static).
brotli_static on;
`

const SERVER = `# ${GENERATED}
# An example: put the names and certificates of your host in it. The files stand together in /etc/nginx/.
server {
  listen 80;
  listen [::]:80;
  server_name proportion.example.police.uk;
  return 301 https://$host$request_uri;
}
server {
  listen 443 ssl;
  listen [::]:443 ssl;
  http2 on;
  server_name proportion.example.police.uk;
  ssl_certificate /etc/ssl/certs/proportion.pem;
  ssl_certificate_key /etc/ssl/private/proportion.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;

  root /srv/proportion;
  include proportion-locations.conf;
}
`

const WORKER_HEADERS = { ...SECURITY_HEADERS, 'Content-Security-Policy': KDF_WORKER_POLICY }

/** What stands in deploy/nginx, by file name. @type {Record<string, string>} */
export const NGINX_FILES = {
  'security-headers.conf': nginxHeaders(SECURITY_HEADERS),
  'kdf-worker-headers.conf': nginxHeaders(WORKER_HEADERS),
  'proportion-locations.conf': LOCATIONS,
  'proportion-packed.conf': PACKED,
  'proportion.conf': SERVER,
}

/**
 * The same for hosts that read a `_headers` file. A host that joins the values of all rules that match needs the
 * lines with an exclamation mark, which take the earlier value away.
 */
export const HEADERS_FILE = [
  '/*',
  ...Object.entries({ ...SECURITY_HEADERS, 'Cache-Control': CACHE_OTHER }).map(
    ([name, value]) => `  ${name}: ${value}`,
  ),
  '/assets/*',
  '  ! Cache-Control',
  `  Cache-Control: ${CACHE_HASHED}`,
  '/assets/kdf.worker-*',
  '  ! Content-Security-Policy',
  `  Content-Security-Policy: ${KDF_WORKER_POLICY}`,
  '',
].join('\n')

/** Puts `_headers` into the build. @returns {import('vite').Plugin} */
export function hostFiles() {
  return {
    name: 'host-files',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS_FILE })
    },
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync('deploy/nginx', { recursive: true })
  for (const [name, content] of Object.entries(NGINX_FILES)) writeFileSync(join('deploy/nginx', name), content)
  console.log(`wrote ${Object.keys(NGINX_FILES).join(', ')} in deploy/nginx`)
}
