// An answer sheet goes on without a network: what was changed since it was last sent stays on this phone, and is sent
// when the network returns or the link is opened again. Nothing is kept of what has arrived. A chosen file waits in its
// field: it goes when the network returns while the page is open.
'use strict';
(() => {
  const PATIENCE = 12000; // milliseconds: no answer by then is none
  const UPLOAD = 600000; // milliseconds for a file, which a weak network takes long to carry
  const AGAIN = 15000; // milliseconds between two tries: a weak network does not say that it is back
  const KEPT = `parcours.sheet:${location.pathname}`;
  const sheet = () => document.querySelector('form[data-sheet]');
  const kept = () => { try { return JSON.parse(localStorage.getItem(KEPT)); } catch { return null; } };
  const isFile = name => !!sheet()?.querySelector(`input[type=file][name="${CSS.escape(name)}"]`);
  const changed = new Set(), sending = new Set(), refused = new Set(); // names; the last of files
  let held = null, pressed = false, delivering = false, underWay = null, land = null, refusals = 0;

  for (const event of ['input', 'change'])
    document.addEventListener(event, ({ target }) => {
      refused.delete(target.name);
      // a chosen file is already on its way when its change comes up here, and goes once
      if (event === 'change' && target.type === 'file') return;
      if (target.name && target.form && target.form === sheet()) changed.add(target.name);
    });

  function keep(handIn) {
    sending.forEach(name => changed.add(name));
    sending.clear();
    const before = kept(), data = new FormData(sheet()), fields = { ...before?.fields };
    changed.forEach(name => { if (!isFile(name)) fields[name] = data.getAll(name); });
    localStorage.setItem(KEPT, JSON.stringify({ fields, handIn: handIn || !!before?.handIn }));
    say();
  }

  function say() {
    const said = sheet()?.querySelector('[role=status]'), waits = kept();
    if (said && waits) said.textContent = [...changed].some(isFile) ? said.dataset.file : waits.handIn ? said.dataset.handIn : said.dataset.kept;
  }

  // What was typed goes back into the form, and on as if it had just been typed.
  function fill(fields) {
    for (const [name, values] of Object.entries(fields)) {
      changed.add(name);
      for (const field of sheet().querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden], [type=file])`))
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
        else field.value = (field.tagName === 'SELECT' ? values[[...sheet().querySelectorAll(`select[name="${CSS.escape(name)}"]`)].indexOf(field)] : values.at(-1)) ?? '';
    }
  }

  function send() {
    const waits = kept();
    if (!waits || !sheet()) return;
    if (waits.handIn) deliver(sheet(), true); else htmx.trigger(sheet(), 'change');
  }

  // What was saved shows what is asked now. It joins the sheet question by question, since the person goes on meanwhile:
  // what is typed, focused or pressed stays as it is.
  const items = parent => [...parent.children].filter(child => child.hasAttribute('data-item'));

  function join(here, there) {
    const old = new Map(items(here).map(item => [item.dataset.item, item]));
    let before = null;
    for (const item of items(there)) {
      const own = old.get(item.dataset.item), nested = own && items(own).length > 0;
      old.delete(item.dataset.item);
      if (!own) { if (before) before.after(item); else items(here)[0].before(item); before = item; continue; }
      before = own;
      if (nested) {
        own.querySelector('legend').replaceWith(item.querySelector('legend'));
        join(own, item);
        continue;
      }
      if (own.getAttribute('role') === 'status') { own.textContent = item.textContent; continue; }
      if (refused.has(item.dataset.item) && !item.querySelector('.error')) continue; // told until another is chosen
      if (own.outerHTML === item.outerHTML || changed.has(item.dataset.item) || own.contains(document.activeElement) && document.activeElement.type !== 'file') continue;
      own.replaceWith(item);
      before = item;
    }
    old.forEach(gone => gone.remove());
  }

  function show() {
    if (!held || pressed || delivering || !sheet()) return;
    const errors = document.querySelector('#sheet > .errors');
    if (errors && !held.querySelector('.errors')) errors.remove();
    join(sheet(), held.querySelector('form'));
    held = null;
  }

  document.addEventListener('pointerdown', () => { pressed = true; });
  for (const event of ['pointerup', 'pointercancel'])
    document.addEventListener(event, () => { pressed = false; setTimeout(show); }); // after the click that ends here

  // 422: the answers were saved, and a file was refused, which is said beside its field. To send it again would not help.
  const arrived = status => status < 400 || status === 422;

  function saved(page, status) {
    held = new DOMParser().parseFromString(page, 'text/html').querySelector('#sheet');
    if (status === 422) {
      refusals++;
      held.querySelectorAll('input[type=file][aria-invalid]').forEach(field => refused.add(field.name));
    }
    show();
  }

  document.addEventListener('htmx:beforeSwap', event => {
    const { requestConfig, xhr } = event.detail;
    if (requestConfig.elt !== sheet() || !(event.detail.shouldSwap || arrived(xhr.status))) return;
    event.detail.shouldSwap = false;
    saved(xhr.responseText, xhr.status);
  });

  // A file goes once, when it was chosen, and not with every change after it.
  const unchanged = data => [...data].filter(([name, value]) => value instanceof File && !changed.has(name)).map(([name]) => name);
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt !== sheet()) return;
    const data = event.detail.formData;
    unchanged(data).forEach(name => data.delete(name));
    data.delete('action'); // the button pressed last comes along, and to save is not to hand in
  });

  document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.requestConfig.elt !== sheet()) return;
    underWay = new Promise(done => { land = done; });
    changed.forEach(name => sending.add(name));
    changed.clear();
  });
  document.addEventListener('htmx:afterRequest', event => {
    const { requestConfig, xhr } = event.detail;
    if (requestConfig.elt !== sheet()) return;
    land?.();
    if (!xhr.status || !arrived(xhr.status)) {
      keep(false);
      if (xhr.status === 403) location.reload(); // its token has lapsed: a new page has another, and what was typed
      return;
    }
    sending.clear();
    localStorage.removeItem(KEPT);
  });

  // A place is asked of the device only where somebody presses the button for it.
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('button[data-locate]'), field = button && document.getElementById(button.dataset.locate);
    if (!field || !navigator.geolocation) return;
    button.disabled = true;
    const done = () => { button.disabled = false; };
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      done();
      const place = [coords.latitude, coords.longitude, coords.altitude ?? 0, coords.accuracy].map(number => +number.toFixed(6)).join(' ');
      field.value = field.tagName === 'TEXTAREA' && field.value.trim() ? `${field.value.trim()}\n${place}` : place;
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }, done, { enableHighAccuracy: true, timeout: 30000 });
  });

  document.addEventListener('submit', event => {
    if (event.target !== sheet()) return;
    event.preventDefault();
    deliver(event.target, event.submitter?.value === 'hand-in');
  });

  // Saves first, where it can still be kept if nothing answers; then the form goes the way that forms go.
  // Not before what is under way has arrived, lest the older answer be the last word.
  async function deliver(form, handIn) {
    if (delivering) return;
    delivering = true;
    const before = refusals;
    try {
      await Promise.race([underWay, new Promise(late => setTimeout(late, PATIENCE))]);
      const data = new FormData(form), files = form.enctype.startsWith('multipart');
      unchanged(data).forEach(name => data.delete(name));
      const patience = [...data.values()].some(value => value instanceof File && value.size) ? UPLOAD : PATIENCE;
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: files ? data : new URLSearchParams(data), signal: AbortSignal.timeout(patience) });
      if (answer.status >= 500 || answer.redirected) throw new Error('not taken');
      if (answer.status === 422) saved(await answer.text(), answer.status);
    } catch {
      delivering = false;
      return keep(handIn);
    }
    changed.clear();
    localStorage.removeItem(KEPT);
    if (refusals > before) { // nothing is handed in past a file that was refused meanwhile
      delivering = false;
      delete form.dataset.sent; // the next press is no second click
      show();
      sheet().querySelector('[aria-invalid=true]')?.focus();
      return;
    }
    for (const field of form.querySelectorAll('input[type=file]')) field.value = ''; // it has arrived
    if (handIn) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'action', value: 'hand-in' }));
    HTMLFormElement.prototype.submit.call(form);
  }

  addEventListener('pageshow', () => {
    delivering = false;
    sheet()?.querySelector('input[name=action]')?.remove();
  });
  addEventListener('online', send);
  setInterval(send, AGAIN);
  document.addEventListener('DOMContentLoaded', () => {
    const waits = kept();
    if (!waits || !sheet()) return;
    fill(waits.fields);
    say();
    send();
  });
})();
