import classes from './seam.module.css';

/** Two edges drawn together by stitches: where they meet, each stitch goes from one voice to the other. */
export function Seam() {
  return (
    <svg
      aria-hidden="true"
      className={classes.seam}
      viewBox="0 0 720 960"
      preserveAspectRatio="xMidYMid slice"
      focusable="false"
    >
      <defs>
        <linearGradient id="seam-security" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#2a3690" />
          <stop offset="1" stopColor="#4a5cd6" />
        </linearGradient>
        <linearGradient id="seam-safety" x1="1" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#e5643f" />
          <stop offset="1" stopColor="#c2401f" />
        </linearGradient>
      </defs>
      <rect width="720" height="960" fill="#1a1338" />
      <path d={`M-40 -20 H${edgeAt(-20, -1)} ${edge(-1)} V980 H-40 Z`} fill="url(#seam-security)" />
      <path d={`M760 -20 H${edgeAt(-20, 1)} ${edge(1)} V980 H760 Z`} fill="url(#seam-safety)" />
      {stitches.map((y, index) => (
        <g key={y} className={classes.stitch} style={{ animationDelay: `${120 + index * 70}ms` }}>
          <circle cx={edgeAt(y + 9, -1) - 22} cy={y + 9} r="5" fill="#1a1338" opacity="0.5" />
          <circle cx={edgeAt(y - 9, 1) + 22} cy={y - 9} r="5" fill="#1a1338" opacity="0.5" />
          <path
            d={`M${edgeAt(y + 9, -1) - 22} ${y + 9} L${edgeAt(y - 9, 1) + 22} ${y - 9}`}
            stroke="#fffaf5"
            strokeWidth="6"
            strokeLinecap="round"
          />
        </g>
      ))}
    </svg>
  );
}

/** The wound is open at the top and closes towards the foot. */
function edgeAt(y: number, side: -1 | 1): number {
  const middle = 360 + 46 * Math.sin(y / 165);
  const gap = Math.max(0, 74 * (1 - y / 720) ** 1.4);
  return Math.round(middle + side * (y > 720 ? 0 : gap));
}

function edge(side: -1 | 1): string {
  const points = Array.from({ length: 51 }, (_, index) => index * 20 - 20);
  return points.map((y) => `L${edgeAt(y, side)} ${y}`).join(' ');
}

const stitches = [150, 230, 310, 390, 470, 550, 630, 710, 790, 870];
