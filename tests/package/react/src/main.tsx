import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes } from "react-router";
import { Changing } from "./Changing";
import { KetamineQuestions } from "./KetamineQuestions";
import { KetamineQuestions as WithSettings } from "./KetamineQuestionsWithSettings";

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <BrowserRouter>
      <nav>
        <Link id="to-home" to="/">Home</Link> <Link id="to-questions" to="/questions">Questions</Link>
      </nav>
      <Routes>
        <Route path="/" element={<h1>Home</h1>} />
        <Route path="/questions" element={<><h1>Questions</h1><KetamineQuestions /></>} />
        <Route path="/settings" element={<><h1>Questions</h1><WithSettings /></>} />
        <Route path="/changing" element={<><h1>Questions</h1><Changing /></>} />
      </Routes>
    </BrowserRouter>
  </StrictMode>,
);
