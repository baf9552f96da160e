// A calendar file (RFC 5545), made where the words are: nothing has to leave the phone for it.
const WIDEST = 75; // octets on a line
const octets = new TextEncoder();

// `entries` are {uid, day, summary, description}, each all day with a word at nine; `now` is a Date.
export function calendarFile(entries, now) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Our Joint Journey//EN", "CALSCALE:GREGORIAN"];
  return [...lines, ...entries.flatMap((entry) => event(entry, now)), "END:VCALENDAR", ""].map(folded).join("\r\n");
}

// The same entry keeps its `uid`, so that a calendar that gets it twice has it once.
function event({ uid, day, summary, description }, now) {
  return [
    "BEGIN:VEVENT", `UID:${uid}`, `DTSTAMP:${moment(now)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(daysLater(day, 1))}`,
    `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(summary)}`, "TRIGGER;RELATED=START:PT9H", "END:VALARM",
    "END:VEVENT",
  ];
}

const moment = (now) => `${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
const compact = (day) => day.replaceAll("-", "");

function escaped(words) {
  const clean = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
  return clean.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

// Long lines go on after a blank on the next; a letter of several octets is never cut.
function folded(line) {
  const parts = [""];
  let size = 0;
  for (const letter of line) {
    const more = octets.encode(letter).length;
    if (size + more > WIDEST) size = parts.push(" ") && 1;
    parts[parts.length - 1] += letter;
    size += more;
  }
  return parts.join("\r\n");
}

// Days are written as 2026-12-24, and are counted without hours so that no clock change moves them.
export function today(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function isDay(words) {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(words) : null;
  return Boolean(at) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words);
}

export function daysLater(day, days) {
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

// The last of the month where that month is shorter.
export function monthsLater(day, months) {
  const at = new Date(`${day.slice(0, 8)}01`);
  at.setUTCMonth(at.getUTCMonth() + months + 1, 0);
  const last = at.getUTCDate();
  at.setUTCDate(Math.min(Number(day.slice(8)), last));
  return at.toISOString().slice(0, 10);
}
