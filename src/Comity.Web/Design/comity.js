// Everything works without this file. It marks the place in the contents, keeps it when the version or the language changes, and
// lets n and p walk through changes.
const entries = [...document.querySelectorAll('.contents a[href^="#"]')];
const links = new Map(entries.map(a => [decodeURIComponent(a.hash.slice(1)), a]));
if (links.size > 0) {
  const visible = new Set();
  const current = () => {
    const shown = [...links.keys()].filter(id => visible.has(id));
    return shown.find(id => document.getElementById(id).matches('.article')) ?? shown[0];
  };
  const mark = () => {
    for (const a of links.values()) a.classList.remove('here');
    const link = links.get(current());
    if (!link) return;
    link.classList.add('here');
    const nav = link.closest('.contents');
    const top = link.getBoundingClientRect().top - nav.getBoundingClientRect().top;
    const hidden = top < 40 || top > nav.clientHeight - 40;
    if (nav.scrollHeight > nav.clientHeight && hidden) nav.scrollTop += top - nav.clientHeight / 3;
  };
  const watcher = new IntersectionObserver(seen => {
    for (const entry of seen) visible[entry.isIntersecting ? 'add' : 'delete'](entry.target.id);
    mark();
  }, { rootMargin: '0px 0px -70% 0px' });
  for (const section of document.querySelectorAll('.text section[id]')) if (links.has(section.id)) watcher.observe(section);

  // Another version or language opens at the provision that is being read.
  for (const way of document.querySelectorAll('.ways a[href^="/akn/"]:not([download])')) {
    way.addEventListener('click', () => {
      const read = current();
      if (read && window.scrollY > 200) way.hash = read;
    });
  }
}

const changes = [...document.querySelectorAll('.change')];
if (changes.length > 0) {
  document.addEventListener('keydown', event => {
    if (!event.target.closest('.changes') || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { n: 1, p: -1 }[event.key];
    if (!step) return;
    const tops = changes.map(change => change.getBoundingClientRect().top);
    const next = step > 0 ? tops.findIndex(top => top > 20) : tops.findLastIndex(top => top < -20);
    if (next < 0) return;
    changes[next].scrollIntoView({ block: 'start', behavior: 'instant' });
    changes[next].querySelector('a')?.focus({ preventScroll: true });
    event.preventDefault();
  });
}

// j and k walk through a list; Enter follows the link that has the focus.
const walked = [...document.querySelectorAll('.walk > li')].map(item => item.querySelector('a'));
if (walked.length > 0) {
  document.addEventListener('keydown', event => {
    if (event.target.closest('input, select, textarea') || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const at = walked.findIndex(link => link.closest('li').contains(document.activeElement));
    walked[Math.min(Math.max(at + step, 0), walked.length - 1)].focus();
    event.preventDefault();
  });
}

// What a proposal would change, and who has said the same, while it is being typed.
const form = document.querySelector('form.propose');
if (form) {
  let waiting, asking;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asking?.abort();
      asking = new AbortController();
      const body = new FormData(form);
      body.set('fragment', '1');
      try {
        const answer = await fetch(form.dataset.preview, { method: 'POST', body, signal: asking.signal });
        if (answer.ok) document.getElementById('preview').innerHTML = await answer.text();
      } catch (problem) {
        if (problem.name !== 'AbortError') throw problem;
      }
    }, 250);
  });
}
