// A series over years: observed line, forecast fan from the last observation, targets, missing years, boundary change, undetermined part.
import { token, number, escape, text, tooltip, isPhone } from './drawing.js';

export function trend(box, data) {
  const phone = isPhone(box);
  const lines = data.lines.map((line, index) => observed(line, index, data, phone));
  const first = lines[0];
  first.markLine = { symbol: 'none', silent: true, animation: false, data: marks(data, phone) };
  first.markArea = { silent: true, animation: false, data: missing(data) };
  const fan = data.fan.length > 0 ? fanOf(data, phone) : [];
  const open = data.lines.flatMap(line => line.points.filter(point => point.hi != null));
  return {
    grid: { left: phone ? 40 : 52, right: phone ? 16 : data.lines.length > 1 ? 170 : 64, top: 32, bottom: 30 },
    xAxis: {
      type: 'value', min: data.x0, max: data.x1, interval: phone ? Math.max(1, Math.ceil((data.x1 - data.x0) / 4)) : data.step,
      axisLabel: text({ formatter: year => year <= data.x0 || year >= data.x1 ? '' : String(year) }),
      splitLine: { show: false }, axisLine: { lineStyle: { color: token('--ca-ink-2') } }, axisTick: { show: true },
    },
    yAxis: {
      type: 'value', min: data.y0, max: data.y1, interval: data.yStep, name: data.unit, nameLocation: 'end', nameGap: 12,
      nameTextStyle: text({ align: 'left', padding: [0, 0, 0, phone ? -34 : -44] }),
      axisLabel: text({ formatter: value => number(value, 2) }), splitLine: { lineStyle: { color: token('--ca-grid') } },
    },
    tooltip: tooltip(points => hint(points[0].value[0], data)),
    series: [...fan, ...data.courses.map(course), ...lines, ...(open.length > 0 ? [undetermined(open, phone)] : [])],
  };
}

const strokes = [
  { color: '--ca-met', type: 'solid' }, { color: '--ca-not', type: [7, 4] },
  { color: '--ca-ink-2', type: [2, 3] }, { color: '--ca-p2', type: [10, 3, 2, 3] },
];
const shapes = ['circle', 'rect', 'triangle', 'diamond'];

function observed(line, index, data, phone) {
  const stroke = strokes[index], color = token(stroke.color), several = data.lines.length > 1;
  const known = line.points.filter(point => point.y != null).map(point => point.x);
  const labelled = several ? [] : phone ? [known[0], known.at(-1)] : data.labels;
  return {
    type: 'line', name: line.name, connectNulls: false, z: 6, symbol: shapes[index], symbolSize: several ? 7 : 9,
    data: line.points.flatMap(point => {
      const drawn = { value: [point.x, point.y == null ? '-' : point.y], label: placed(point, data) };
      // Values that the change of boundaries makes incomparable are not joined across it.
      return data.breaks && data.change && point.x === data.change.x ? [{ value: [point.x, '-'] }, drawn] : [drawn];
    }),
    lineStyle: { color, width: 2.4, type: stroke.type },
    itemStyle: { color: point => data.change && point.value[0] < data.change.x ? token('--ca-surface') : color, borderColor: color, borderWidth: 2 },
    label: { show: true, position: data.labelBelow ? 'bottom' : 'top', distance: 8, ...text({ color: token('--ca-ink'), fontWeight: 600 }), formatter: point => labelled.includes(point.value[0]) ? number(point.value[1]) : '' },
    endLabel: { show: several && !phone, formatter: () => line.name, ...text({ color }), distance: 8, width: 150, overflow: 'truncate' },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

// Beside the axis a label turns to the free side; on the line of a boundary change it stands left of the line.
function placed(point, data) {
  if (point.y == null) return undefined;
  const height = (point.y - data.y0) / (data.y1 - data.y0);
  const below = height < .15 ? false : height > .88 ? true : data.labelBelow;
  const onChange = data.change && point.x === data.change.x;
  return { position: below ? 'bottom' : 'top', ...(onChange ? { align: 'right', offset: [-6, 0] } : {}) };
}

function fanOf(data, phone) {
  const last = data.lines[0].points.filter(point => point.y != null).at(-1);
  const path = last ? [{ x: last.x, mean: last.y, lo80: last.y, hi80: last.y, lo95: last.y, hi95: last.y }, ...data.fan] : data.fan;
  const band = (low, high, color, name) => ({
    type: 'custom', name, silent: true, z: 1, clip: true, data: [[path[0].x, path[0][low]]],
    renderItem: (_, api) => ({
      type: 'polygon', style: { fill: color },
      shape: { points: [...path.map(point => api.coord([point.x, point[high]])), ...path.toReversed().map(point => api.coord([point.x, point[low]]))] },
    }),
  });
  return [
    band('lo95', 'hi95', token('--ca-fan95'), '95'), band('lo80', 'hi80', token('--ca-fan80'), '80'),
    {
      type: 'line', name: 'mean', symbol: 'none', z: 4, data: path.map(point => [point.x, point.mean]), lineStyle: { color: token('--ca-met'), width: 2, type: [6, 5] },
      endLabel: { show: !phone, formatter: point => number(point.value[1]) + data.suffix, ...text({ color: token('--ca-met-ink'), fontWeight: 600 }), distance: 6 },
    },
  ];
}

// What the forecast is held against: thin and dotted, so that it is never taken for data.
const course = (line, index) => ({
  type: 'line', name: line.name, symbol: 'none', silent: true, z: 5, data: line.points.map(point => [point.x, point.y]),
  lineStyle: { color: token(['--ca-target', '--ca-ink-2'][index]), width: 1.8, type: [[2, 4], [8, 4, 2, 4]][index] },
});

function marks(data, phone) {
  const targets = data.targets.map(target => ({
    yAxis: target.y, lineStyle: { color: token('--ca-target'), width: target.main ? 1.8 : 1.2, type: target.main ? 'solid' : [2, 4] },
    label: { formatter: phone ? target.short : target.text, position: target.below ? 'insideStartBottom' : 'insideStartTop', ...text({ color: token('--ca-ink'), fontWeight: target.main ? 600 : 400 }), padding: target.below ? [5, 0, 0, 0] : [0, 0, 6, 0] },
  }));
  const change = data.change ? [{
    xAxis: data.change.x, lineStyle: { color: token('--ca-ink-2'), width: 1.4, type: [6, 4] },
    label: { formatter: phone ? data.change.short : data.change.text, position: 'end', align: 'right', distance: 4, ...text({ color: token('--ca-ink') }) },
  }] : [];
  return [...targets, ...change];
}

const missing = data => data.missing.map(gap => [
  { xAxis: gap.from, itemStyle: { color: token('--ca-line-2'), opacity: .75 }, label: { show: true, formatter: gap.text, position: 'insideBottom', ...text({ fontSize: 12.5 }), padding: [0, 0, 7, 0] } },
  { xAxis: gap.to },
]);

const undetermined = (points, phone) => ({
  type: 'custom', name: 'open', silent: true, z: 3, data: points.map(point => [point.x, point.y, point.hi]),
  renderItem: (_, api) => {
    const low = api.coord([api.value(0), api.value(1)]), high = api.coord([api.value(0), api.value(2)]), width = phone ? 9 : 13;
    return { type: 'rect', shape: { x: low[0] - width / 2, y: high[1], width, height: low[1] - high[1] }, style: { fill: token('--ca-und'), stroke: token('--ca-und-line'), lineWidth: 1, lineDash: [3, 2] } };
  },
});

function hint(year, data) {
  const forecast = data.fan.find(point => point.x === year);
  if (forecast)
    return `<b>${year}</b> (dự báo)<br>${number(forecast.mean)}${escape(data.suffix)}<br>80%: ${number(forecast.lo80)}–${number(forecast.hi80)}<br>95%: ${number(forecast.lo95)}–${number(forecast.hi95)}`;
  const rows = data.lines.map(line => {
    const point = line.points.find(candidate => candidate.x === year);
    const value = !point || point.y == null ? 'Thiếu số liệu' : number(point.y, 2) + escape(data.suffix) + (point.hi != null ? ` đến ${number(point.hi)}${escape(data.suffix)}` : '');
    return data.lines.length > 1 ? `${escape(line.name)}: ${value}` : value;
  });
  return `<b>${year}</b><br>${rows.join('<br>')}`;
}
