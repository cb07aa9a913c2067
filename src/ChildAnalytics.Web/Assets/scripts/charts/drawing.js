// What all charts share: the parts of ECharts in use, colours from the page's tokens, numbers as Vietnamese readers write them.
import * as echarts from 'echarts/core';
import { LineChart, BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, MarkLineComponent, MarkAreaComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, MarkLineComponent, MarkAreaComponent, SVGRenderer]);

export const font = 'Be Vietnam Pro';
export const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// Written out, as browsers without Vietnamese locale data fall back to English separators.
export const number = (value, decimals = 1) => {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.');
  const part = (rest ?? '').replace(/0+$/, '');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part ? ',' + part : '');
  return value < 0 && /[1-9]/.test(text) ? '\u2212' + text : text;
};
export const escape = text => String(text).replace(/[&<>"']/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[sign]));
export const text = (extra = {}) => ({ color: token('--ca-ink-2'), fontFamily: font, fontSize: 13, ...extra });
export const isPhone = box => box.clientWidth < 520;
export const tooltip = formatter => ({
  trigger: 'axis', confine: true, formatter,
  backgroundColor: token('--ca-surface'), borderColor: token('--ca-edge'), textStyle: text({ color: token('--ca-ink') }),
  axisPointer: { type: 'line', lineStyle: { color: token('--ca-ink-2') } }, extraCssText: 'box-shadow:none',
});

const drawn = [];

export function registerChart(box, kind, data) {
  const chart = echarts.init(box, null, { renderer: 'svg' });
  const entry = { box, draw() { chart.resize(); chart.setOption({ animation: false, textStyle: { fontFamily: font }, ...kind(box, data) }, true); } };
  drawn.push(entry);
  entry.draw();
}

export function redrawAll() {
  drawn.filter(entry => entry.box.isConnected).forEach(entry => entry.draw());
}
