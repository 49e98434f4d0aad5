import React from "react";

/** A button that counts its clicks. */
export function Button({ label }: { label: string }) {
  const [n, setN] = React.useState(0);
  return <button onClick={() => setN(n + 1)}>{label} {n}</button>;
}

export const Row = (props: { children: React.ReactNode }) => <div className="row">{props.children}</div>;
