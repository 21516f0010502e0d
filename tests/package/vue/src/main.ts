import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import App from "./App.vue";
import Changing from "./Changing.vue";
import KetamineQuestions from "./KetamineQuestions.vue";
import WithSettings from "./KetamineQuestionsWithSettings.vue";

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", name: "Home", component: { render: () => null } },
    { path: "/questions", name: "Questions", component: KetamineQuestions },
    { path: "/settings", name: "Settings", component: WithSettings },
    { path: "/changing", name: "Changing", component: Changing },
  ],
});

createApp(App).use(router).mount("#app");
