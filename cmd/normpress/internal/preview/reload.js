// Reloads the page when the site was built again, and shows what was found when it could not be. Text only.
(() => {
  let shown = null;
  let panel = null;

  const line = (parent, name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const show = (status) => {
    panel?.remove();
    panel = null;
    if (!status.failed) return;
    panel = document.createElement('dialog');
    panel.setAttribute('aria-label', 'Findings');
    Object.assign(panel.style, { position: 'fixed', inset: 'auto 0 0 0', maxHeight: '50vh', overflow: 'auto', zIndex: 1000 });
    line(panel, 'p', 'The site was not built again. This is the one before.');
    if (status.text) line(panel, 'pre', status.text);
    for (const f of status.found ?? []) {
      const place = [f.file, f.line, f.col].filter(Boolean).join(':');
      line(panel, 'pre', `${place}: ${f.severity}: ${f.text} [${f.rule}]${f.hint ? `\n  hint: ${f.hint}` : ''}`);
    }
    const close = line(panel, 'button', 'Close');
    close.addEventListener('click', () => panel?.remove());
    document.body.append(panel);
    panel.show();
  };

  const events = new EventSource('/_normpress/events');
  events.addEventListener('message', (event) => {
    const status = JSON.parse(event.data);
    if (shown !== null && status.build !== shown) {
      location.reload();
      return;
    }
    shown = status.build;
    show(status);
  });
})();
