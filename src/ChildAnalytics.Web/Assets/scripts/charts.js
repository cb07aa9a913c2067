// Draws every <script type="application/json" data-chart="ID" data-kind="trend|bins|reliability"> into the box with that id.
import { registerChart, redrawAll } from './charts/drawing.js';
import { trend } from './charts/trend.js';
import { bins } from './charts/bins.js';
import { reliability } from './charts/reliability.js';

const kinds = { trend, bins, reliability };
const draw = () => document.querySelectorAll('script[data-chart]').forEach(source => {
  const box = document.getElementById(source.dataset.chart);
  if (box && !box.dataset.drawn) {
    box.dataset.drawn = 'yes';
    registerChart(box, kinds[source.dataset.kind], JSON.parse(source.textContent));
  }
});

document.fonts.ready.then(draw);
document.addEventListener('htmx:afterSwap', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTimeout(redrawAll));
addEventListener('resize', redrawAll);
addEventListener('beforeprint', redrawAll);
