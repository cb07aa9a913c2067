// Partial updates: a form or link with hx-get swaps one card and pushes the address; without script the same form loads the page.
import htmx from 'htmx.org';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;

// Empty fields stay out of the address, so that a copied link holds only what was chosen.
document.addEventListener('htmx:configRequest', event => {
  const parameters = event.detail.parameters;
  for (const key of Object.keys(parameters)) if (parameters[key] === '') delete parameters[key];
  // "tat-ca" travels with the form for the case that no box is ticked; beside ticked boxes it says nothing.
  if (Array.isArray(parameters['nguy-co'])) parameters['nguy-co'] = parameters['nguy-co'].filter(band => band !== 'tat-ca').join(',');
});
document.addEventListener('htmx:beforeRequest', event => event.detail.target.setAttribute('aria-busy', 'true'));
document.addEventListener('htmx:afterRequest', event => event.detail.target.removeAttribute('aria-busy'));

// One menu of the context row at a time; a click elsewhere or Escape closes it.
const menus = () => document.querySelectorAll('.ctx details[open]');
document.addEventListener('click', event => menus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') menus().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
});
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
