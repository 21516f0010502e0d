import Link from "next/link";
import type { ReactNode } from "react";

export const metadata = { title: "Harbor Lane Clinic" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <script src="/inspect.js" />
      </head>
      <body>
        <nav>
          <Link id="to-home" href="/">Home</Link> <Link id="to-questions" href="/questions">Questions</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
