// Runs before the first paint: marks that script works and follows the reader's light or dark setting.
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
root.classList.add('js');
follow();
dark.addEventListener('change', follow);
