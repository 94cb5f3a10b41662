// Notes written without a network: kept on this phone, sent once when it returns. The server knows a note by its key, so
// that one sent twice is recorded once. A note belongs to who wrote it: nobody else sees or sends it.
'use strict';
(() => {
  const NOTES = 'parcours.notes', WHO = 'parcours.who', NAMES = 'parcours.names', SHELL = 'parcours-note';
  const PATIENCE = 4000; // milliseconds: a network that answers no sooner is none to somebody who waits with a phone
  const PARTS = ['/exchanges/offline', '/style.css', '/app.js', '/outbox.js', '/icon.svg'];
  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value));
  const notes = () => read(NOTES) ?? [];
  const mine = () => notes().filter(note => note.who === read(WHO));
  const change = (key, values) => write(NOTES, notes().map(note => note.key === key ? { ...note, ...values } : note));
  const drop = key => write(NOTES, notes().filter(note => note.key !== key));
  // crypto.randomUUID is there on secure origins only
  const newKey = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));
  const NOTE_FORM = '[data-note-form]:not([data-note-form=""])';
  const form = document.querySelector(NOTE_FORM);
  const button = document.querySelector('a[data-note]');
  const box = document.querySelector('[data-outbox]');
  const offline = form?.dataset.noteForm === 'offline';
  // the page itself says whose it is: a note written before anything was asked has its author too
  if (button) write(WHO, button.dataset.note);

  // Who may send, and with which token: null where the session has ended, undefined without a network.
  async function ready() {
    try {
      const answer = await fetch('/exchanges/outbox', { headers: { Accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      if (answer.status >= 500) return undefined;
      if (!answer.ok || answer.redirected || !answer.headers.get('Content-Type')?.includes('json')) return null;
      const who = await answer.json();
      write(WHO, who.person);
      return who;
    } catch { return undefined; }
  }

  async function sendAll() {
    if (!mine().some(note => note.state !== 'refused')) return show();
    const work = async () => {
      const who = await ready();
      if (!who) {
        mine().filter(note => note.state !== 'refused').forEach(note => change(note.key, { state: who === null ? 'away' : 'kept' }));
        return show();
      }
      for (const note of mine().filter(note => note.state !== 'refused')) await send(note, who);
      show();
    };
    // one tab at a time
    return navigator.locks ? navigator.locks.request(NOTES, work) : work();
  }

  async function send(note, who) {
    change(note.key, { state: 'sending' });
    show();
    try {
      const body = new URLSearchParams({ ...note.fields, key: note.key, _csrf: who.csrf });
      const answer = await fetch('/exchanges/outbox', { method: 'POST', body, headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(3 * PATIENCE) });
      const json = answer.headers.get('Content-Type')?.includes('json') && !answer.redirected ? await answer.json() : null;
      if (answer.ok && json?.exchange) { drop(note.key); sent.push(note); }
      else if (answer.status === 422 && json) change(note.key, { state: 'refused', reason: json.reason });
      else change(note.key, { state: answer.redirected || answer.status === 401 ? 'away' : 'kept' });
    } catch { change(note.key, { state: 'kept' }); }
  }

  const sent = [];
  function show() {
    const waiting = mine();
    if (button) { if (waiting.length) button.dataset.waiting = waiting.length; else delete button.dataset.waiting; }
    const all = [...waiting, ...sent.map(note => ({ ...note, state: 'sent' }))];
    for (const said of document.querySelectorAll('[data-note-key]')) {
      const note = all.find(one => one.key === said.dataset.noteKey);
      if (note) said.textContent = [note.fields.about, said.dataset[note.state], note.reason].filter(Boolean).join(' · ');
      else said.remove();
    }
    if (!box) return;
    box.hidden = !all.length;
    box.querySelector('[data-send]').hidden = !waiting.length;
    const template = box.querySelector('template');
    box.querySelector('ul').replaceChildren(...all.map(note => {
      const line = template.content.cloneNode(true), chip = line.querySelector('.chip');
      line.querySelector('b').textContent = note.fields.about;
      line.querySelector('.why').textContent = [note.name, note.state === 'refused' ? note.reason : note.noFile ? box.dataset.noFile : ''].filter(Boolean).join(' · ');
      chip.textContent = box.dataset[note.state];
      chip.classList.add(note.state === 'sent' ? 'good' : note.state === 'refused' ? 'bad' : 'warn');
      const edit = line.querySelector('[data-edit]'), away = line.querySelector('[data-drop]');
      if (note.state === 'sent') { edit.remove(); away.remove(); }
      else {
        edit.hash = note.key;
        edit.addEventListener('click', event => { if (form && !form.querySelector('input[name=startup][type=hidden]')) { event.preventDefault(); fill(note); } });
        away.addEventListener('click', () => { if (confirm(away.dataset.confirm)) { drop(note.key); show(); } });
      }
      return line;
    }));
  }

  function keep(form) {
    const data = new FormData(form), fields = {};
    for (const [name, value] of data) if (typeof value === 'string' && value && !['_csrf', 'key', 'back', 'seen'].includes(name)) fields[name] = value;
    // it stays the day on which it was written
    const now = new Date();
    fields.heldOn ||= new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const file = data.get('file');
    const chosen = form.querySelector('[name=startup]:checked')?.closest('label')?.textContent.trim() ?? form.querySelector('[name=startup][data-name]')?.dataset.name;
    const note = { key: form.elements.key.value || newKey(), who: read(WHO), state: 'sending', name: chosen ?? fields.q, noFile: !!file?.name, fields };
    drop(note.key);
    write(NOTES, [...notes(), note]);
    return note;
  }

  // A form that a list shows in its own line (app.js, htmx) is sent and kept as the one of a page is.
  document.addEventListener('submit', async event => {
    const form = event.target.closest(NOTE_FORM);
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // kept before anything is asked, and until another page has heard that it arrived
    const note = keep(form), who = form.dataset.noteForm === 'offline' ? undefined : await ready();
    if (who) {
      form.elements._csrf.value = who.csrf;
      return form.submit();
    }
    change(note.key, { state: who === null ? 'away' : 'kept' });
    form.reset();
    delete form.dataset.touched;
    delete form.dataset.sent;
    form.elements.key.value = newKey();
    choose(form, []);
    if (form.closest('.inplace')) form.replaceWith(stateOf(note, form.dataset));
    else (form.elements.q ?? form.elements.about).focus();
    show();
    box?.scrollIntoView({ block: 'nearest' });
  }, true);

  // What became of a note that was written in the line of a list.
  function stateOf(note, words) {
    const said = Object.assign(document.createElement('p'), { className: 'note', tabIndex: -1 });
    const { kept, sending, arrived, refused, away } = words;
    Object.assign(said.dataset, { noteKey: note.key, kept, sending, sent: arrived, refused, away });
    said.setAttribute('role', 'status');
    requestAnimationFrame(() => said.focus());
    return said;
  }

  // A note that waits goes back into the form, and on as the same note.
  function fill(note) {
    form.reset();
    form.elements.key.value = note.key;
    for (const [name, value] of Object.entries(note.fields)) {
      if (name === 'startup' && !form.querySelector('input[name=startup][type=hidden]')) choose(form, [{ id: value, name: note.name }], value);
      else for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value; else field.value = value;
    }
    form.querySelector('details')?.toggleAttribute('open', true);
    form.elements.about.focus();
  }

  function choose(form, names, checked) {
    form.querySelector('[data-note-choices]')?.replaceChildren(...names.map(one => {
      const label = document.createElement('label'), input = document.createElement('input'), text = document.createElement('span');
      label.className = 'choice';
      Object.assign(input, { type: 'radio', name: 'startup', value: one.id, checked: one.id === checked || names.length === 1 });
      text.dir = 'auto';
      text.textContent = document.documentElement.lang === 'ar' && one.nameArabic || one.name;
      label.append(input, text);
      return label;
    }));
  }

  // The names kept on the phone, where the server cannot be asked for others.
  function offer(form) {
    const asked = folded(form.elements.q.value).trim();
    choose(form, asked ? (read(NAMES)?.list ?? []).filter(one => folded(`${one.name} ${one.nameArabic ?? ''}`).includes(asked)).slice(0, 8) : []);
  }
  document.addEventListener('htmx:sendError', event => {
    if (event.target.id === 'q' && event.target.closest(NOTE_FORM)) offer(event.target.form);
  });

  const folded = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  if (form) {
    const letters = form.querySelector('#q');
    if (offline) {
      form.elements.key.value = newKey();
      letters.addEventListener('input', () => offer(form));
    }
    const wanted = notes().find(note => note.key === location.hash.slice(1) && note.who === read(WHO));
    if (wanted) fill(wanted);
    // what the form shows again, with an error or a warning, is edited here and not sent behind its back
    else drop(form.elements.key.value);
  }
  box?.querySelector('[data-send]').addEventListener('click', sendAll);
  addEventListener('online', sendAll);

  // Signing out empties the phone of names and of the form; notes not sent yet wait for who wrote them.
  const empty = () => { write(NAMES, null); write(WHO, null); return 'caches' in self ? caches.delete(SHELL) : null; };
  document.addEventListener('submit', event => { if (event.target.getAttribute('action') === '/sign-out') empty(); });
  if (!button && !offline) empty();

  // The form's shell, its parts and the names of the own portfolio, anew once a day and after a change of language.
  async function prepare() {
    if (!('serviceWorker' in navigator) || !('caches' in self)) return;
    await navigator.serviceWorker.register('/note-worker.js');
    const stamp = `${read(WHO)} ${new Date().toDateString()} ${document.documentElement.lang}`;
    if (read(NAMES)?.stamp === stamp) return;
    const answer = await fetch('/exchanges/outbox/names', { cache: 'no-store' });
    if (!answer.ok || answer.redirected) return;
    const cache = await caches.open(SHELL);
    await cache.addAll(PARTS.map(path => new Request(path, { cache: 'reload' })));
    write(NAMES, { stamp, list: await answer.json() });
  }
  if (button) prepare().catch(() => {});
  if (button || offline) sendAll();
  show();
})();
