// Keeps the form of the quick note on the phone (docs/decisions): where a page cannot be reached, this form is shown.
// It keeps no page of anybody and no answer of the server but the form's shell, the sheet and the scripts.
'use strict';
const KEPT = 'parcours-note';
const SHELL = '/exchanges/offline';
const PARTS = ['/style.css', '/app.js', '/outbox.js', '/icon.svg'];

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const request = event.request, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // a note that was being sent when the network went is on the phone already: the form shows it
  if (request.method !== 'GET' && !(request.method === 'POST' && url.pathname === '/exchanges')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(SHELL)));
  else if (PARTS.includes(url.pathname)) event.respondWith(fetch(request).catch(() => kept(url.pathname)));
});

async function kept(path) {
  const cache = await caches.open(KEPT);
  return await cache.match(path) ?? Response.error();
}
