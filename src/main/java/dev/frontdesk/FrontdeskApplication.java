package dev.frontdesk;

public final class FrontdeskApplication {
    public static void main(String[] args) {
        System.out.println("hi");
    }
}
