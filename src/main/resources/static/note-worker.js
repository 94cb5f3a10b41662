// Keeps the form of the quick note on the phone (docs/decisions): where a page cannot be reached, this form is shown.
// It keeps no page of anybody and no answer of the server but the form's shell, the sheet, the fonts and the scripts.
'use strict';
const KEPT = 'parcours-note';
const SHELL = '/exchanges/offline';
const PARTS = ['/style.css', '/outbox.js', '/icon.svg'];

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const request = event.request, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(SHELL)));
  else if (PARTS.includes(url.pathname) || url.pathname.startsWith('/fonts/')) event.respondWith(fetch(request).catch(() => kept(url.pathname)));
});

async function kept(path) {
  const cache = await caches.open(KEPT);
  return await cache.match(path) ?? Response.error();
}
