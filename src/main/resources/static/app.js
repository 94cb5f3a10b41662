// Makes pages quicker to use. Nothing here is needed: every form and link works without it.
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const typing = element => element?.matches?.('input, select, textarea, [contenteditable]');

// Keys: "/" searches everything, "?" shows the shortcuts, data-key="n" is pressed by n, arrows walk [data-walk].
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && (typing(event.target) || event.target.closest?.('.find'))) return event.target.blur();
  if (step && event.target.id === 'search') return walk(event, document.getElementById('hits'), step);
  if (typing(event.target) || document.querySelector('dialog[open]')) return;
  if (step) return walk(event, event.target.closest?.('[data-walk]') ?? (event.target === document.body ? document.querySelector('main [data-walk]') : null), step);
  const target = event.key === '/' ? document.querySelector('#search, input[type=search]')
    : event.key === '?' ? document.querySelector('dialog#shortcuts')
    : event.key.length === 1 ? document.querySelector(`[data-key="${CSS.escape(event.key)}"]`) : null;
  if (!target) return;
  event.preventDefault();
  if (target.showModal) target.showModal(); else if (typing(target)) { target.focus(); target.select?.(); } else target.click();
});

// From line to line; above the first line found stands the field that found it.
function walk(event, list, step) {
  if (!list) return;
  const links = all('li, tbody tr', list).map(line => line.querySelector('a[href]')).filter(Boolean);
  const line = event.target.closest('li, tr');
  const now = links.findIndex(link => line?.contains(link));
  const next = links[now < 0 ? (step > 0 ? 0 : links.length - 1) : now + step] ?? (list.id === 'hits' ? document.getElementById('search') : null);
  if (next) { event.preventDefault(); next.focus(); }
}

// data-print prints the page, or keeps it as a PDF; data-open="id" opens a dialog; data-confirm asks first; form[data-auto] sends itself when a choice changes.
document.addEventListener('click', event => {
  if (event.target.closest?.('[data-print]')) print();
  const opener = event.target.closest?.('[data-open]');
  if (opener) { event.preventDefault(); document.getElementById(opener.dataset.open)?.showModal(); }
});
document.addEventListener('submit', event => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !confirm(question)) { event.preventDefault(); event.stopPropagation(); return; }
  // two clicks within a second are one
  const now = Date.now();
  if (event.target.method === 'post' && now - event.target.dataset.sent < 1000) { event.preventDefault(); event.stopPropagation(); return; }
  event.target.dataset.sent = now;
}, true);
document.addEventListener('change', event => {
  const form = event.target.form;
  if (form?.hasAttribute('data-auto') && event.target.matches('select, [type=checkbox], [type=radio], .day input')) form.requestSubmit();
  if (form?.hasAttribute('data-guard')) form.dataset.touched = 'yes';
});

// form[data-guard]: leaving with typed and unsent data is asked about by the browser.
addEventListener('beforeunload', event => {
  if (all('form[data-guard][data-touched]').some(form => !form.dataset.sent)) event.preventDefault();
});
addEventListener('pageshow', () => all('form[data-sent]').forEach(form => delete form.dataset.sent));

// form[data-theme-choice]: the server keeps the choice in a cookie; here it shows at once.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.hasAttribute('data-theme-choice') || event.defaultPrevented) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(data) }).catch(() => null);
  if (!answer?.ok) return form.submit();
  document.documentElement.dataset.theme = data.get('theme');
});

// label.dropzone: files may be dropped; data-name shows the chosen one; data-auto sends the form.
for (const zone of all('.dropzone')) {
  const input = zone.querySelector('input[type=file]'), name = zone.querySelector('[data-name]');
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'])
    zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.toggle('over', kind.startsWith('dragen') || kind === 'dragover'); });
  zone.addEventListener('drop', event => {
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  input.addEventListener('change', () => {
    if (name) name.textContent = [...input.files].map(file => file.name).join(', ');
    if (input.files.length && 'auto' in zone.dataset) input.form.requestSubmit();
  });
}

// [data-pick]: the browser's own calendar beside a day that is typed.
document.addEventListener('click', event => event.target.closest?.('[data-pick]')?.nextElementSibling.showPicker?.());
document.addEventListener('change', event => {
  if (!event.target.matches('.day > [type=date]') || !event.target.value) return;
  const typed = event.target.parentElement.querySelector('[type=text]');
  typed.value = event.target.value.split('-').reverse().join('/');
  typed.dispatchEvent(new Event('change', { bubbles: true }));
});

// [data-scrub]: the day of a page is drawn along a line; it is asked for once the hand rests.
for (const form of all('[data-scrub]')) {
  const line = form.querySelector('[type=range]'), day = form.elements.on;
  let rest;
  form.hidden = false;
  line.addEventListener('input', () => {
    day.value = new Date(Date.parse(line.dataset.today) + line.value * 864e5).toISOString().slice(0, 10);
    form.querySelector('output').value = day.value.split('-').reverse().join('/');
  });
  line.addEventListener('change', () => { clearTimeout(rest); rest = setTimeout(() => form.requestSubmit(), 500); });
}

// The Lexis diagram: the line nearest to the pointer is named and opened; arrows walk from line to line.
for (const chart of all('svg.lexis')) {
  const links = all('a', chart);
  if (!links.length) continue;
  const tip = Object.assign(document.createElement('div'), { className: 'tip', hidden: true });
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);
  let lines, near;
  const prepare = () => lines ??= links.map(link => {
    const title = link.querySelector('title');
    link.setAttribute('aria-label', title.textContent);
    title.remove();
    chart.querySelector(':scope > title')?.remove();
    return link.querySelector('path').getAttribute('d').slice(1).split(/[L ]/).map(Number);
  });
  const show = (index, x, y) => {
    near?.classList.remove('near');
    near = links[index];
    tip.hidden = !near;
    chart.classList.toggle('points', !!near);
    if (!near) return;
    near.classList.add('near');
    tip.textContent = near.getAttribute('aria-label');
    const box = tip.getBoundingClientRect();
    tip.style.transform = `translate(${Math.max(4, Math.min(x + 12, innerWidth - box.width - 8))}px, ${Math.max(4, y - box.height - 10)}px)`;
  };
  chart.addEventListener('pointermove', event => {
    prepare();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(chart.getScreenCTM().inverse());
    let best = -1, least = 64;
    lines.forEach(([x1, y1, x2, y2], index) => {
      const dx = x2 - x1, dy = y2 - y1, along = Math.max(0, Math.min(1, ((at.x - x1) * dx + (at.y - y1) * dy) / (dx * dx + dy * dy || 1)));
      const far = (x1 + along * dx - at.x) ** 2 + (y1 + along * dy - at.y) ** 2;
      if (far < least) { least = far; best = index; }
    });
    show(best, event.clientX, event.clientY);
  });
  chart.addEventListener('pointerleave', () => show(-1));
  chart.addEventListener('click', event => { if (near && !event.target.closest('a')) location.href = near.getAttribute('href'); });
  links[0].setAttribute('tabindex', '0');
  chart.addEventListener('focusin', event => {
    prepare();
    const box = event.target.getBoundingClientRect();
    if (event.target.matches(':focus-visible')) show(links.indexOf(event.target), box.right, box.top);
  });
  chart.addEventListener('focusout', () => show(-1));
  chart.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, PageDown: 25, PageUp: -25 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.max(0, Math.min(links.length - 1, links.indexOf(event.target) + (getComputedStyle(chart).direction === 'rtl' && event.key.match(/Left|Right/) ? -step : step)));
    event.target.setAttribute('tabindex', '-1');
    links[next].setAttribute('tabindex', '0');
    links[next].focus();
  });
}

// A form opened in a line takes the focus into its first field; done, the browser gives it back to the line that the address names. A line that is gone leaves it to the first.
document.addEventListener('htmx:afterSwap', event => {
  if (!event.target.matches?.('.inplace')) return;
  const form = event.target.querySelector('form');
  (all('input, select, textarea', form ?? event.target).find(field => field.type !== 'hidden' && !field.value) ?? form?.querySelector('input:not([type=hidden]), select, textarea, button'))?.focus();
});
if (location.hash === '#upkeep') document.getElementById('upkeep')?.setAttribute('open', '');
if (location.hash.startsWith('#case-') && !document.getElementById(location.hash.slice(1))) document.querySelector('.case a[href]')?.focus();
