// The theme and the brand color of the page. Both pages of the demo remember them.
const root = document.documentElement;

function setTheme(theme) {
  root.style.colorScheme = theme;
}

/** Gives all widgets the hue of a color; without one they have their own. */
function setBrand(color) {
  if (color) root.style.setProperty('--brand', color);
  else root.style.removeProperty('--brand');
  root.toggleAttribute('data-brand', color !== '');
}

const keep = (name, value) => localStorage.setItem(`sales-demo-${name}`, value);
const kept = (name) => localStorage.getItem(`sales-demo-${name}`) ?? '';

for (const input of document.querySelectorAll('[name=theme]')) {
  input.addEventListener('change', () => {
    setTheme(input.value);
    keep('theme', input.value);
  });
  if (input.value === kept('theme')) input.checked = true;
}
for (const input of document.querySelectorAll('#brand input')) {
  if (input.value && input.type === 'radio') input.nextElementSibling.style.background = input.value;
  input.addEventListener('input', () => {
    setBrand(input.value);
    keep('brand', input.value);
    const isOwn = input.type === 'color';
    if (isOwn) for (const other of document.querySelectorAll('[name=brand]')) other.checked = false;
    document.querySelector('#brand [type=color]').toggleAttribute('data-chosen', isOwn);
  });
  if (input.type === 'radio' && input.value === kept('brand')) input.checked = true;
}
setTheme(kept('theme') || 'light dark');
setBrand(kept('brand'));
