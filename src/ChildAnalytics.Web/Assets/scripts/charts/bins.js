// How many units fall into each range of points: one bar a range, stacked by verdict; undetermined is hatched like everywhere.
import { token, number, text, tooltip, escape, isPhone } from './drawing.js';

const fills = {
  met: () => ({ color: token('--ca-met') }),
  undetermined: () => ({
    color: token('--ca-und'), borderColor: token('--ca-und-line'), borderWidth: 1, borderType: [3, 2],
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: token('--ca-und-line') },
  }),
  notMet: () => ({ color: token('--ca-not') }),
};

export function bins(box, data) {
  const phone = isPhone(box);
  return {
    aria: { enabled: true, decal: { show: false }, label: { enabled: false } },
    grid: { left: 40, right: 14, top: 32, bottom: phone ? 46 : 30 },
    xAxis: { type: 'category', data: data.labels, axisLabel: text({ rotate: phone ? 40 : 0, interval: 0, fontSize: phone ? 11.5 : 13 }), axisTick: { show: false }, axisLine: { lineStyle: { color: token('--ca-ink-2') } } },
    yAxis: { type: 'value', min: 0, minInterval: 1, name: data.unit, nameGap: 12, nameTextStyle: text({ align: 'left', padding: [0, 0, 0, -32] }), axisLabel: text({ formatter: value => number(value, 0) }), splitLine: { lineStyle: { color: token('--ca-grid') } } },
    tooltip: tooltip(points => `<b>${escape(points[0].name)} điểm</b><br>` + points.map(point => `${escape(point.seriesName)}: ${number(point.value, 0)}`).join('<br>')),
    series: data.parts.map(part => ({ type: 'bar', stack: 'units', name: part.name, data: part.counts, barCategoryGap: '18%', itemStyle: fills[part.kind]() })),
  };
}
