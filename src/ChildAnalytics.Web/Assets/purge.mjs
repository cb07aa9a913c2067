// Keeps the rules of a style sheet whose classes are all in use; rules without a class (elements, variables) stay.
export function purge(css, used) {
  const rules = [];
  let start = 0, depth = 0, open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css.startsWith('/*', at)) { at = css.indexOf('*/', at) + 1; start = depth === 0 ? at + 1 : start; continue; }
    if (css[at] === '"') { at = css.indexOf('"', at + 1); continue; }
    if (css[at] === ';' && depth === 0) { start = at + 1; continue; }
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      const kept = keep(css.slice(start, open).trim(), css.slice(open + 1, at), used);
      if (kept) rules.push(kept);
      start = at + 1;
    }
  }
  return rules.join('\n');
}

function keep(head, body, used) {
  if (/^@(media|supports)/.test(head)) {
    const inner = purge(body, used);
    return inner && `${head}{${inner}}`;
  }
  if (head.startsWith('@')) return '';
  const selectors = splitSelectors(head).filter(selector => classesOf(selector).every(name => used.has(name)));
  return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
}

const classesOf = selector => [...selector.matchAll(/\.((?:\\.|[\w-])+)/g)].map(match => match[1]);

// Commas inside brackets belong to :is(), :not() and the like.
function splitSelectors(head) {
  const selectors = [''];
  let depth = 0;
  for (const sign of head) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += sign;
  }
  return selectors;
}
